/**
 * Certificates of every kind that goes wrong. Made by the `openssl` command, whose `ca` may set both dates in every
 * version, and kept in `.keys` for a day. Their names are fixed, their dates are relative to now.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hash } from './hash.ts';

export interface Certificate {
  /** The chain as PEM, the leaf first. */
  readonly chain: string;
  readonly key: string;
}

/** The authorities: the mesh's own, the one of another mesh, and public ones. */
export type Authority = 'mesh' | 'other-mesh' | 'old-mesh' | 'public' | 'company';

export interface CertificateWish {
  readonly signedBy?: Authority;
  /** Workload identity, as `ns/shop/sa/cart`; for hosts use `hosts`. */
  readonly identity?: `${string}/ns/${string}/sa/${string}`;
  readonly hosts?: readonly string[];
  readonly dates?: 'valid' | 'expired' | 'not-yet';
  readonly selfSigned?: boolean;
  /** Signed by an intermediate authority, which the chain holds or lacks, or which is past its end. */
  readonly intermediate?: 'sent' | 'left-out' | 'expired';
  readonly usage?: 'server' | 'client' | 'both' | 'code-signing';
  readonly keyUsage?: string;
  readonly key?: 'ec' | 'rsa' | 'rsa-1024';
  /** The digest of its signature. */
  readonly digest?: 'sha256' | 'sha1';
}

const folder = join(import.meta.dirname, '.keys');
const subjects: Record<Authority, string> = {
  mesh: '/O=cluster.local',
  'other-mesh': '/O=east.cluster.local',
  'old-mesh': '/O=cluster.local',
  public: '/O=Example Trust Services/CN=Example Public Root R2',
  company: '/O=Example Corp/CN=Example Corp Internal CA',
};

const openssl = (...args: readonly string[]) => execFileSync('openssl', args, { stdio: ['ignore', 'pipe', 'pipe'] });

const day = 24 * 3600 * 1000;
const opensslDate = (days: number) =>
  `${new Date(Date.now() + days * day).toISOString().replaceAll(/[-:T]/g, '').slice(0, 14)}Z`;

const dates = {
  valid: ['-startdate', opensslDate(-2), '-enddate', opensslDate(80)],
  expired: ['-startdate', opensslDate(-40), '-enddate', opensslDate(-1)],
  'not-yet': ['-startdate', opensslDate(1), '-enddate', opensslDate(40)],
};

const keyArguments = {
  ec: ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256'],
  rsa: ['-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:2048'],
  'rsa-1024': ['-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:1024'],
};

const usages = {
  server: 'serverAuth',
  client: 'clientAuth',
  both: 'serverAuth,clientAuth',
  'code-signing': 'codeSigning',
};

/** Files of one key pair: `<name>.key`, `<name>.crt`. Anything older than a day is made again, for its dates. */
function made(name: string, make: (path: string) => void): string {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, name);
  if (existsSync(`${path}.crt`) && Date.now() - statSync(`${path}.crt`).mtimeMs < day / 2) return path;
  for (const end of ['key', 'crt', 'part']) rmSync(`${path}.${end}`, { force: true });
  make(path);
  renameSync(`${path}.part`, `${path}.crt`);
  return path;
}

function sign(
  path: string,
  subject: string,
  by: string | undefined,
  when: readonly string[],
  extensions: readonly string[],
  digest = 'sha256',
) {
  const own = `${path}.d`;
  rmSync(own, { recursive: true, force: true });
  mkdirSync(own, { recursive: true });
  writeFileSync(join(own, 'index'), '');
  writeFileSync(join(own, 'serial'), `${(0x10000000 + hash(path.split('/').at(-1) ?? '', 0xeffffff)).toString(16)}\n`);
  writeFileSync(
    join(own, 'config'),
    `[ca]\ndefault_ca=c\n[c]\ndatabase=${own}/index\nserial=${own}/serial\nnew_certs_dir=${own}\ndefault_md=${digest}\n` +
      'policy=p\nunique_subject=no\n[p]\norganizationName=optional\ncommonName=optional\n[req]\ndistinguished_name=n\n[n]\n' +
      `[x]\n${extensions.join('\n')}\n`,
  );
  const config = ['-config', join(own, 'config')];
  openssl('req', '-new', ...config, '-key', `${path}.key`, '-subj', subject, '-out', join(own, 'csr'));
  const signer =
    by === undefined ? ['-selfsign', '-keyfile', `${path}.key`] : ['-keyfile', `${by}.key`, '-cert', `${by}.crt`];
  const files = ['-in', join(own, 'csr'), '-out', `${path}.part`];
  openssl('ca', '-batch', '-notext', '-preserveDN', ...config, ...signer, ...when, '-extensions', 'x', ...files);
  rmSync(own, { recursive: true, force: true });
}

const newKey = (path: string, kind: keyof typeof keyArguments = 'ec') =>
  openssl('genpkey', ...keyArguments[kind], '-out', `${path}.key`);

const isAuthority = [
  'basicConstraints=critical,CA:TRUE',
  'keyUsage=critical,keyCertSign,cRLSign',
  'subjectKeyIdentifier=hash',
];

const root = (authority: Authority) =>
  made(`root-${authority}`, (path) => {
    newKey(path);
    sign(path, subjects[authority], undefined, dates[authority === 'old-mesh' ? 'expired' : 'valid'], isAuthority);
  });

const intermediate = (authority: Authority, when: keyof typeof dates = 'valid') =>
  made(`intermediate-${authority}${when === 'valid' ? '' : `-${when}`}`, (path) => {
    newKey(path);
    sign(
      path,
      `${subjects[authority].split('/CN')[0]}/CN=Example Issuing CA 1`,
      root(authority),
      dates[when],
      isAuthority,
    );
  });

const pem = (path: string) => readFileSync(path, 'utf8');

/** The root certificate of `authority`. */
export const rootOf = (authority: Authority) => pem(`${root(authority)}.crt`);

const named = (wish: CertificateWish) => `leaf-${hash(JSON.stringify(wish), 2 ** 31).toString(36)}`;

const between = (authority: Authority, { intermediate: kind }: CertificateWish) =>
  intermediate(authority, kind === 'expired' ? 'expired' : 'valid');

/** The certificate of an authority between the root and the leaves: no root, but somebody may take it for one. */
export const intermediateOf = (authority: Authority) => pem(`${intermediate(authority)}.crt`);

/** The list of what `authority` has revoked, as PEM. */
export function revocationList(
  authority: Authority,
  {
    revoked = [],
    dates: when = 'valid',
  }: { readonly revoked?: readonly CertificateWish[]; readonly dates?: 'valid' | 'expired' },
): string {
  const own = mkdtempSync(join(tmpdir(), 'lab-'));
  const by = root(authority);
  const entries = revoked.map((wish, i) => {
    writeFileSync(join(own, `${i}.crt`), certificate(wish).chain);
    const serial = openssl('x509', '-in', join(own, `${i}.crt`), '-noout', '-serial')
      .toString()
      .trim()
      .slice(7);
    return `R\t${opensslDate(80).slice(2)}\t${opensslDate(-1).slice(2)}\t${serial}\tunknown\t/\n`;
  });
  writeFileSync(join(own, 'index'), entries.join(''));
  writeFileSync(join(own, 'config'), `[ca]\ndefault_ca=c\n[c]\ndatabase=${own}/index\ndefault_md=sha256\n`);
  const [from, to] = when === 'valid' ? [-2, 80] : [-40, -1];
  const until = ['-crl_lastupdate', opensslDate(from), '-crl_nextupdate', opensslDate(to)];
  const signer = ['-keyfile', `${by}.key`, '-cert', `${by}.crt`];
  const list = openssl('ca', '-gencrl', '-config', join(own, 'config'), ...signer, ...until).toString();
  rmSync(own, { recursive: true, force: true });
  return list;
}

/** A certificate as wished. The same wish gives the same certificate for the whole run. */
export function certificate(wish: CertificateWish): Certificate {
  const authority = wish.signedBy ?? (wish.identity === undefined ? 'public' : 'mesh');
  const names = [
    ...(wish.identity === undefined ? [] : [`URI:spiffe://${wish.identity}`]),
    ...(wish.hosts ?? []).map((host) => `DNS:${host}`),
  ];
  const path = made(named(wish), (at) => {
    newKey(at, wish.key);
    const by = wish.selfSigned ? undefined : wish.intermediate ? between(authority, wish) : root(authority);
    const subject = wish.identity === undefined ? `/O=Example Corp/CN=${wish.hosts?.[0] ?? 'unnamed'}` : '/O=';
    sign(
      at,
      subject === '/O=' ? '/' : subject,
      by,
      dates[wish.dates ?? 'valid'],
      [
        ...(names.length === 0 ? [] : [`subjectAltName=${wish.identity ? 'critical,' : ''}${names.join(',')}`]),
        `keyUsage=critical,${wish.keyUsage ?? 'digitalSignature,keyEncipherment'}`,
        `extendedKeyUsage=${usages[wish.usage ?? 'both']}`,
        'basicConstraints=critical,CA:FALSE',
      ],
      wish.digest,
    );
  });
  const isSent = wish.intermediate === 'sent' || wish.intermediate === 'expired';
  const rest = isSent ? pem(`${between(authority, wish)}.crt`) : '';
  return { chain: pem(`${path}.crt`) + rest, key: pem(`${path}.key`) };
}
