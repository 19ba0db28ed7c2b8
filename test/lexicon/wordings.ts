/** A wording as a log would hold it: its holes filled with what is likely to stand there. */
const WORDS: Readonly<Record<string, string>> = {
  address: '10.244.2.9:8080',
  localAddress: '10.244.1.5:51234',
  host: 'cart',
  service: 'cart',
  namespace: 'shop',
  secret: 'cart-tls',
  policy: 'ns[shop]-policy[deny-all]-rule[0]',
  url: 'http://cart:8080/',
  path: '/cart',
  method: 'GET',
  status: '503',
  port: '8080',
  errno: '95',
  grpcStatus: '14',
  resetReason: 'connection termination',
  object: 'VirtualService shop/cart',
};
const BY_KIND: Readonly<Record<string, string>> = {
  number: '7',
  word: 'v1.shop',
  text: 'words of the day',
  read: 'whatever came back',
};

export const holesOf = (wording: string): readonly { readonly name: string; readonly kind: string }[] =>
  [...wording.matchAll(/⟨([^⟩:]*)(?::([^⟩]*))?⟩/g)].map(([, name = '', kind = 'text']) => ({ name, kind }));

export const filled = (wording: string): string =>
  wording.replace(/⟨([^⟩:]*)(?::([^⟩]*))?⟩/g, (_, name: string, kind = 'text') => WORDS[name] ?? BY_KIND[kind] ?? '');
