/** JSON Web Tokens with fixed claims, signed by keys that never leave the lab. */
import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface TokenWish {
  readonly issuer?: string;
  readonly audience?: string | readonly string[];
  readonly subject?: string;
  readonly dates?: 'valid' | 'expired' | 'not-yet';
  readonly signedBy?: KeyName;
  /** The key id in the token's head, if not that of its key. */
  readonly keyId?: string;
  readonly algorithm?: string;
  readonly claims?: Record<string, unknown>;
}

/** Keys by name: the issuer's own, the next one after a rotation, and somebody else's. */
export type KeyName = 'issuer' | 'rotated' | 'stranger';

const keyIds: Record<KeyName, string> = { issuer: 'key-2026-01', rotated: 'key-2026-02', stranger: 'key-2026-01' };
const folder = join(import.meta.dirname, '.keys');

function privateKey(name: KeyName) {
  const path = join(folder, `token-${name}.pem`);
  if (!existsSync(path)) {
    mkdirSync(folder, { recursive: true });
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    writeFileSync(path, privateKey.export({ type: 'pkcs8', format: 'pem' }));
  }
  return createPrivateKey(readFileSync(path));
}

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Instants far enough away that the lab's day does not matter. */
const dates = {
  valid: { iat: 1767225600, exp: 4102444800 },
  expired: { iat: 1735689600, exp: 1735693200 },
  'not-yet': { iat: 4070908800, nbf: 4070908800, exp: 4102444800 },
};

/** A token as wished; by default what `issuer` would give to a logged-in customer. */
export function token(wish: TokenWish = {}): string {
  const key: KeyName = wish.signedBy ?? 'issuer';
  const head = encode({ alg: wish.algorithm ?? 'RS256', typ: 'JWT', kid: wish.keyId ?? keyIds[key] });
  const claims = encode({
    iss: wish.issuer ?? 'https://login.example.com',
    sub: wish.subject ?? 'customer-4711',
    ...(wish.audience === undefined ? {} : { aud: wish.audience }),
    ...dates[wish.dates ?? 'valid'],
    ...wish.claims,
  });
  const signature = sign('sha256', Buffer.from(`${head}.${claims}`), privateKey(key)).toString('base64url');
  return `${head}.${claims}.${signature}`;
}

/** The keys of an issuer as it publishes them. */
export const keySet = (names: readonly KeyName[] = ['issuer']) =>
  JSON.stringify({
    keys: names.map((name) => ({
      ...createPublicKey(privateKey(name)).export({ format: 'jwk' }),
      kid: keyIds[name],
      alg: 'RS256',
      use: 'sig',
    })),
  });
