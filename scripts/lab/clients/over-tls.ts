import { program } from '../scenario.ts';

/** Four clients that call by HTTPS and trust the lab's public authority: Go, Java, Node and openssl, each in its own words. */
export const FOUR_OVER_TLS = [
  program('go-https', ['https://{host}:{port}/', '{root}'], 9000, { trusts: 'public' }),
  program('java-https', ['https://{host}:{port}/', '{root}'], 15_000, { trusts: 'public' }),
  program('node-https', ['https://{host}:{port}/', '{root}'], 9000, { trusts: 'public' }),
  program(
    'openssl',
    ['s_client', '-brief', '-connect', '{host}:{port}', '-servername', '{host}', '-CAfile', '{root}'],
    900,
    { trusts: 'public' },
  ),
];
