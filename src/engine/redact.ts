/**
 * Takes out of a text what must not leave: secrets, and the names by which somebody could be found. Each gets a stable name of
 * its own kind (`10.1.2.3` → `192.0.2.1`, `cart.shop` → `service-1.namespace-1`), so that the redacted text still reads, and
 * is still diagnosed, as the original. What leaves is made from the redacted text alone.
 */
export type Kind = 'secret' | 'email' | 'address' | 'host' | 'service' | 'namespace' | 'pod' | 'name' | 'id' | 'number';
export interface Replaced {
  readonly kind: Kind;
  readonly was: string;
  readonly is: string;
}
export interface Redacted {
  readonly texts: readonly string[];
  /** Each thing once, in the order in which it was found. */
  readonly replaced: readonly Replaced[];
}

/** Redacts texts that belong together: one name stands for one thing in all of them. `far` hears which share is done. */
export function redact(texts: readonly string[], far: (share: number) => void = () => {}): Redacted {
  const names = new Names();
  const first = texts.map((text, file) =>
    PASSES.reduce((now, pass, done) => {
      far((file + done / PASSES.length) / texts.length);
      return pass(now, names);
    }, text),
  );
  far(1);
  // A name that was found in one place is taken out everywhere, also where nothing around it says what it is.
  return { texts: first.map((text) => names.everywhere(text)), replaced: names.all() };
}

/** What each thing is called from now on. */
class Names {
  readonly #known = new Map<string, Replaced>();
  readonly #counts = new Map<Kind, number>();

  of(kind: Kind, was: string): string {
    const known = this.#known.get(was);
    if (known) return known.is;
    const number = (this.#counts.get(kind) ?? 0) + 1;
    this.#counts.set(kind, number);
    const is = named(kind, was, number);
    this.#known.set(was, { kind, was, is });
    return is;
  }

  has(kind: Kind, was: string): boolean {
    return this.#known.get(was)?.kind === kind;
  }

  all(): readonly Replaced[] {
    return [...this.#known.values()];
  }

  everywhere(text: string): string {
    const words = this.all().filter(({ kind, was }) => ANYWHERE.has(kind) && was.length > 2 && !isCommon(was));
    if (words.length === 0) return text;
    const byWord = new Map(words.map(({ was, is }) => [was, is]));
    return text.replace(/[A-Za-z0-9][A-Za-z0-9-]*/g, (word) => byWord.get(word) ?? word);
  }
}
const ANYWHERE: ReadonlySet<Kind> = new Set(['service', 'namespace', 'pod', 'name', 'secret']);

/** Names that look like what they stand for, from the ranges that are kept for documentation. */
function named(kind: Kind, was: string, number: number): string {
  switch (kind) {
    case 'email':
      return `user-${number}@example.com`;
    case 'host':
      return `host-${number}.example`;
    case 'address':
      return was.includes(':') ? `2001:db8::${number.toString(16)}` : addressLike(was, number);
    case 'id':
      return was.includes('-')
        ? `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
        : number.toString(16).padStart(was.length, '0').slice(-was.length);
    case 'number':
      return `0${String(number).padStart(was.replace(/\D/g, '').length - 1, '0')}`;
    case 'pod':
      return `pod-${number}`;
    default:
      return `${kind}-${number}`;
  }
}
const RANGES = ['192.0.2', '198.51.100', '203.0.113'];
/** A private address stays private: whether it is one tells something of the mesh. */
const addressLike = (was: string, number: number): string =>
  /^(?:10|192\.168|172\.(?:1[6-9]|2\d|3[01]))\./.test(was)
    ? `10.0.${Math.floor(number / 255)}.${number % 255}`
    : `${RANGES[Math.floor(number / 255) % 3]}.${number % 255}`;

type Pass = (text: string, names: Names) => string;

/** Replaces group 1 of each match, or all of it where the pattern has no group. */
const out =
  (kind: Kind, pattern: RegExp, unless: (found: string) => boolean = () => false): Pass =>
  (text, names) =>
    text.replace(pattern, (whole: string, ...groups: unknown[]) => {
      const own = typeof groups[0] === 'string' ? groups[0] : whole;
      if (own === '' || own === '-' || isReplaced(own) || unless(own)) return whole;
      const at = whole.lastIndexOf(own);
      return whole.slice(0, at) + names.of(kind, own) + whole.slice(at + own.length);
    });

/** What stands there is already one of our names. */
const isReplaced = (text: string): boolean =>
  /^(?:secret|service|namespace|pod|name|host|user)-\d+(?:[.@:]|$)|^0{6}|^(?:192\.0\.2|198\.51\.100|203\.0\.113)\.|^2001:db8::[0-9a-f]{1,4}$/.test(
    text,
  );

// ---- secrets ----------------------------------------------------------------------------------------------------

/** Words that announce a secret, as a key: `db_password`, `X-Api-Key`, `clientSecret`. */
const LONG_KEY =
  '[\\w.-]{0,40}(?:pass(?:word|wd|phrase|code)|pwd|secret|token|api[-_]?key|(?:access|account|shared|private|signing|encryption|master|license|auth|deploy|storage|service|function|host|subscription|application|app|consumer|webhook)[-_]?key|credentials?|session(?:[-_]?id)?|csrf|xsrf|signature|bearer|assertion|client[-_]?id|webhook[-_]?url|mnemonic|(?:recovery|verification|security|auth|backup)[-_]?code|x-amz-[\\w-]{3,30}|x-goog-[\\w-]{3,30}|authenticity_token|_gh_sess|jsessionid|phpsessid|connect\\.sid)';
const SHORT_KEY =
  '(?:[\\w.-]{0,40}[-_.])?(?:pass|pw|sess|sid|nonce|otp|totp|pin|sig|hmac|salt|seed|auth|jwt|dsn|cvv|cvc|ssn|refresh|oauth\\w{0,10})';
const SECRET_KEY = `(?:${LONG_KEY}|${SHORT_KEY})`;

const SECRETS: readonly Pass[] = [
  out('secret', /\bENC\[[^\]\n]{1,2000}\]/g),
  out('secret', /\b\w{14}\.atlasv1\.[\w-]+/g),
  out('secret', /\baccess_token\$\w+\$[\w$]+/g),
  out('secret', new RegExp(`<${SECRET_KEY}>([^<\\n]+)<`, 'gi')),
  out('secret', /\bauthorization["']?\s*[:=]\s*["']?([\w-]+ [\w+/=.~-]{8,})/gi),
  out(
    'secret',
    /-----BEGIN [^-\n]*(?:KEY|CERTIFICATE|SECRET|MESSAGE)[^-\n]*-----[\s\S]{0,20000}?(?:-----END [^-\n]*-----|$)/g,
  ),
  out('secret', /\beyJ[\w-]{5,}\.[\w-]+(?:\.[\w-]*){0,3}/g),
  // Headers: all of the value.
  out('secret', /^[ \t<>*]*(?:proxy-)?authorization["']?\s*[:=]\s*(.+?)\s*$/gim),
  out(
    'secret',
    /\b(?:proxy-)?authorization["']?\s*[:=]\s*["']?((?:basic|bearer|digest|negotiate|ntlm|token|aws4-hmac-sha256)\s+[^"'\n]+)/gi,
  ),
  out('secret', /\b(?:set-)?cookie2?["']?\s*[:=]\s*["']?([^"'\n]+)/gi),
  out('secret', /\b(?:basic|bearer|negotiate)\s+([\w+/=.~-]{6,})/gi),
  // Secrets in an address: user and password, and what a query carries.
  out('secret', /\b[a-z][\w+.-]{0,20}:\/\/([^\s/@:'"]*:[^\s/@'"]+)@/gi),
  out('secret', /\b[a-z][\w+.-]{0,20}:\/\/([^\s/@:'"]{3,})@/gi),
  out('secret', /hooks\.slack\.com\/(?:services|workflows)\/([\w/]+)/g),
  out('secret', /discord(?:app)?\.com\/api\/webhooks\/([\w/-]+)/g),
  out('secret', /\.webhook\.office\.com\/webhookb2\/([\w@/-]+)/g),
  // What a key announces: JSON, YAML, environment, query, flags, prose.
  out('secret', new RegExp(`\\b${SECRET_KEY}["'\\\\]*\\s*(?:[:=]|=>|:=)\\s*(?:["'\\\\]+)([^"'\\n\\\\]+)`, 'gi')),
  out('secret', new RegExp(`\\b${SECRET_KEY}\\s*(?:=|:=|=>)\\s*([^\\s"'&;,|]+)`, 'gi'), isHarmless),
  out('secret', new RegExp(`\\b${SECRET_KEY}\\s*:\\s+([^\\s"'&;,|]+)`, 'gi'), isHarmless),
  out('secret', new RegExp(`\\b${SECRET_KEY}:([^\\s"'&;,|:]{6,})`, 'gi'), isHarmless),
  out('secret', new RegExp(`--?${SECRET_KEY}[ =]["']?([^\\s"'-][^\\s"']*)`, 'gi'), isHarmless),
  out('secret', /\s(?:-u|--user|--proxy-user)[ =]["']?([^\s"':]+:[^\s"']+)/g),
  out('secret', /(?:^|[\s$])(?:mysql|mysqldump|mariadb|sshpass)\b[^\n]*?\s-p\s?([^\s-][^\s]*)/g),
  out(
    'secret',
    /\b(?:password|passwort|passphrase|passcode|mot de passe|contraseña|kennwort)\s+(?:is|was|ist|to|für|=)\s+["']?([^\s"']+)/gi,
    isHarmless,
  ),
  out('secret', /\b(?:pin|secret|token|key)\s+(?:is|was|ist|=)\s+["']?((?=\S*\d)[^\s"']+)/gi, isHarmless),
  out('secret', /(?:パスワード|暗証番号|密码|密碼|비밀번호)\s*(?:は|是|:|：|=|는)?\s*([^\s、。]+)/g),
  out('secret', /IDENTIFIED (?:BY|WITH \w+ BY) ["']([^"']+)/gi),
  // Tokens with a sign of their maker.
  out(
    'secret',
    /\b(?:gh[pousr]_|github_pat_|gl(?:pat|ptt|dt|rt|cbt|soat|ft|imt|agent|oas)-|xox[a-z]-|xapp-|[spr]k_(?:live|test|prod)_|whsec_|sk-(?:ant-|proj-|or-)?|npm_|pypi-|rubygems_|dckr_(?:pat|oat)_|hvs\.|hvb\.|hvr\.|s\.(?=[A-Za-z0-9]{24}\b)|b\.AAAA|glsa_|glc_|dop_v1_|doo_v1_|dor_v1_|shp(?:at|ca|pa|ss)_|hf_|lin_api_|ntn_|secret_|pul-|pscale_(?:tkn|pw|oauth)_|PMAK-|sntry[su]_|FlyV1 fm\d_|fo1_|dapi(?=[0-9a-f])|dp\.(?:pt|st|ct|sa|scim|audit)\.|SG\.|key-(?=[0-9a-f]{32})|sq0(?:atp|csp|idp)-|EAAA|AKIA|ASIA|AROA|AIDA|ABIA|ACCA|AIza|ya29\.|1\/\/0|GOCSPX-|AGE-SECRET-KEY-|EAAC|EAAG|amzn\.mws\.|LTAI|AKID|duffel_(?:live|test)_|fio-u-|frame\.io|ico-|rdme_|sha256~|tfp_|atlasv1\.|api_org_|ops_|NRAK-|NRJS-|NRII-|NRAA-|sl\.|CFPAT-|figd_|figo_|airt|pat(?=[A-Za-z0-9]{14}\.)|ATATT3|ATCTT3|ATBB|BBDC-|xkeysib-|re_|rk_|sbp_|sb_secret_|vercel_|nfp_|tskey-|cio_|ctx7sk-|gsk_|pplx-|r8_|fc-|tvly-|phc_|phx_|lsv2_|wx(?=[0-9a-f]{16})|AQVN|y0_|t1\.|oy2|zpka_|vault:v\d:|ENC\[|SWMTKN-1-|K10(?=[0-9a-f]{48})|eyJr|bot(?=\d{8,}:))[\w+/=.:~-]{8,}/g,
    isPlainWords,
  ),
  out('secret', /\b\d{8,10}:[A-Za-z0-9_-]{35}\b/g),
  out('secret', /\b(?:AC|SK|PK|RK|SM)[0-9a-f]{32}\b/g),
  out('secret', /\$(?:2[abxy]|5|6|y|argon2(?:id|i|d)|pbkdf2[\w-]*|scrypt|apr1|1)\$[^\s"':]+/g),
  out('secret', /\{(?:SSHA|SHA|MD5|SMD5|CRYPT)\}[\w+/=]+/g),
  out('secret', /\b(?:ssh-(?:rsa|ed25519|dss)|ecdsa-sha2-[\w-]+)\s+(AAAA[\w+/=]+)/g),
  out('secret', /\b(?:xprv|yprv|zprv|tprv)[1-9A-HJ-NP-Za-km-z]{50,}/g),
  out('secret', /\b[5KLc][1-9A-HJ-NP-Za-km-z]{50,51}\b/g),
  out('secret', /\botpauth:\/\/([^\s"']+)/g),
  out('secret', /\b[a-z0-9]{6}\.[a-z0-9]{16}\b/g, isPlainWords), // kubeadm's bootstrap token
];

/** What stands behind an announcing word and is no secret: a state, a sentence, a count. */
function isHarmless(found: string): boolean {
  return (
    /^(?:true|false|null|none|nil|yes|no|ok|on|off|empty|missing|required|invalid|expired|unset|redacted|\*+|<[\w -]+>|\d{1,3}|[\d.]+m?s)[.,;)\]}]*$/i.test(
      found,
    ) ||
    /^(?:is|was|not|has|in|of|for|the|a|an|and|or|failed|failure|denied|error|issue|extraction|verification|validation|from|with|does|could|must|cannot|provider|refresh)$/i.test(
      found,
    )
  );
}

/** Words that people write: few digits, few changes of case. */
function isPlainWords(found: string): boolean {
  const bare = found.replace(/^[a-z\d]+[_.-]/i, '');
  return !/\d/.test(bare) && !/[a-z][A-Z]/.test(bare) && bare.split(/[-_.:/]/).every((word) => word.length < 16);
}

// ---- who and where ----------------------------------------------------------------------------------------------

/** Names that everybody has, and words of the mesh: they tell nobody where a text comes from. */
const COMMON = new Set(
  (
    'default kube-system kube-public istio-system istio-proxy istio-init istiod pilot pilot-agent ztunnel waypoint envoy istio-ingressgateway ' +
    'istio-egressgateway ingressgateway egressgateway gateway kubernetes localhost svc cluster local inbound outbound http https http2 grpc tcp tls ' +
    'mtls udp app web api server client service services namespace pod pods node name names host hosts proxy sidecar ambient error errors failed ' +
    'failure timeout timed upstream downstream connection connect reset response request route listener filter policy rule deny allow access denied ' +
    'healthy unhealthy no ready not found health check status code details reason flags flag closed open local remote termination before headers ' +
    'started disconnect retry limit overflow test main all none any true false null get post put delete head options patch info warn warning debug ' +
    'critical trace jwt rbac authz ext auth token secret user users root admin system public private internal external example com net org io kind ' +
    'deployment rollout replicaset statefulset daemonset job endpoint endpoints endpointslice virtualservice destinationrule authorizationpolicy ' +
    'peerauthentication requestauthentication serviceentry envoyfilter telemetry version latest stable canary blue green prod dev staging'
  ).split(' '),
);
const isCommon = (name: string): boolean => COMMON.has(name.toLowerCase()) || /^\d+$/.test(name);

/** Dotted names that are a program's, not a machine's: API groups, extensions, packages, files. */
function isProgram(name: string): boolean {
  return (
    /(?:^|\.)(?:istio\.io|k8s\.io|kubernetes\.io|envoyproxy\.io|cncf\.io|googleapis\.com|spiffe\.io|x-k8s\.io|golang\.org|grpc\.io)$/.test(
      name,
    ) ||
    (/^(?:envoy|type|java|javax|kotlin|scala|io|org|com|net|sun|jdk|reactor|akka|okhttp3|google|grpc|istio|security|networking|telemetry|xds|ns|po|svc)\.(?:[\w-]+\.)*[\w$-]+$/.test(
      name,
    ) &&
      !/\.(?:com|net|org|io|dev|local|internal)$/.test(name)) ||
    (/\.(?:go|py|js|ts|mjs|java|kt|yaml|yml|json|cc|cpp|h|c|rb|rs|log|txt|conf|cfg|sh|pem|crt|cert|key|csr|xml|html|php|so|jar|md|proto|wasm|toml|lock|sock)$/.test(
      name,
    ) &&
      name.split('.').length < 4) ||
    /^(?:[\w-]+\.)?cluster\.local$/.test(name) ||
    /^(?:www\.)?(?:example|localhost)(?:\.(?:com|net|org))?$/.test(name) ||
    /\.example(?:\.com)?$/.test(name) ||
    /^(?:spec|status|metadata|data|items?|subsets?|containers?|ports?|meta|resources?|values|config|global|meshConfig|http|tcp|tls|e\.g|i\.e)\./.test(
      name,
    )
  );
}

/** `cart.shop.svc.cluster.local` → `service-1.namespace-1.svc.cluster.local` */
function serviceName(name: string, names: Names): string {
  const [service = '', namespace, ...rest] = name.split('.');
  return [
    own('service', service, names),
    ...(namespace ? [own('namespace', namespace, names)] : []),
    ...rest.slice(0, 1),
    ...(rest.length > 1 ? ['cluster.local'] : []),
  ].join('.');
}
const own = (kind: Kind, name: string, names: Names): string =>
  isCommon(name) || name === '*' || isReplaced(name) ? name : names.of(kind, name);

function hostName(name: string, names: Names): string {
  if (isReplaced(name) || isProgram(name)) return name;
  const [first = '', second = '', ...more] = name.split('.');
  if (second === '') return own('service', first, names);
  const isService = more.length === 0 && (names.has('service', first) || names.has('namespace', second));
  return isService ? serviceName(name, names) : names.of('host', name);
}

const HOST =
  /(?<![\w@/.%-])(?:\*\.)?(?:[a-z0-9][a-z0-9-]{0,62}\.){1,12}[a-z][a-z0-9-]{0,61}[a-z0-9](?![\w-])(?!\.[\w$])(?!\()/g;
const IN_ADDRESS = /(?<=\b[a-z][a-z0-9+.-]{0,15}:\/\/(?:[^\s/@"']{1,80}@)?)[A-Za-z0-9][A-Za-z0-9.-]{0,250}/g;

const WHO: readonly Pass[] = [
  out('email', /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/g),
  // Kubernetes' own ways of naming.
  (text, names) =>
    text.replace(
      /\b([\w-]{1,63})\.([\w-]{1,63})\.(svc(?:\.[\w-]{1,63}){0,9})/g,
      (whole, service: string, namespace: string, rest: string) =>
        isReplaced(service) ? whole : serviceName(`${service}.${namespace}.${rest}`, names),
    ),
  (text, names) =>
    text.replace(
      /\bspiffe:\/\/([\w.-]+)\/ns\/([\w.-]+)\/sa\/([\w.-]+)/g,
      (_, domain: string, namespace: string, account: string) =>
        `spiffe://${domain === 'cluster.local' ? domain : names.of('host', domain)}/ns/${own('namespace', namespace, names)}/sa/${own('name', account, names)}`,
    ),
  (text, names) =>
    text.replace(
      /\bns\[([^\]]+)\]-policy\[([^\]]+)\]/g,
      (_, namespace: string, policy: string) =>
        `ns[${own('namespace', namespace, names)}]-policy[${own('name', policy, names)}]`,
    ),
  // A pod of a Deployment or DaemonSet: its hash gives it away.
  out(
    'pod',
    /(?<![\w-])[a-z][a-z0-9-]{0,60}-(?:[bcdfghjklmnpqrstvwxz2456789]{6,10}-)?[bcdfghjklmnpqrstvwxz2456789]{5}(?![\w-])/g,
    (found) => !/\d[a-z]|[a-z]\d/.test(found.replace(/^.*?-(?=[^-]+(?:-[^-]{5})?$)/, '')),
  ),
  (text, names) =>
    text.replace(
      /\b(pods?|deployments?|statefulsets?|replicasets?|daemonsets?|jobs?|services?|svc|secrets?|configmaps?|nodes?|serviceaccounts?)\/([a-z0-9][\w.-]*)/g,
      (_, kind: string, name: string) =>
        `${kind}/${own(kind.startsWith('pod') ? 'pod' : /^(?:svc|service)s?$/.test(kind) ? 'service' : 'name', name, names)}`,
    ),
  (text, names) =>
    text.replace(
      /((?:^|\s)(?:-n|--namespace)[ =]|\bnamespaces?["']?\s*[:=/]\s*["']?)([a-z0-9][a-z0-9-]*)/g,
      (_, before: string, name: string) => before + own('namespace', name, names),
    ),
  (text, names) =>
    text.replace(
      /(\b(?:pod|pod_name|podName|hostname|node|nodeName|node_name|serviceAccount(?:Name)?|container_id|host|user|username|email|owner|tenant|customer|account)["']?\s*[:=]\s*["']?)([A-Za-z0-9][\w.-]*)/g,
      (whole, before: string, name: string) =>
        isProgram(name) || /\./.test(name) ? whole : before + own(/^pod/i.test(before) ? 'pod' : 'name', name, names),
    ),
  (text, names) => text.replace(IN_ADDRESS, (name) => (/^[\d.]+$/.test(name) ? name : hostName(name, names))),
  (text, names) => text.replace(HOST, (name) => hostName(name, names)),
  // Java writes an address as `cart/10.1.2.3:8080`.
  out('service', /(?<![\w./-])([a-z][a-z0-9-]{1,62})\/(?=(?:\d{1,3}\.){3}\d)/g, isCommon),
  // A name without a dot, before a port.
  (text, names) =>
    text.replace(/(?<![\w.%/@-])([a-z][a-z0-9-]{1,62}):(\d{2,5})(?![\w:.])/g, (whole, name: string, port: string) =>
      Number(port) > 65535 || NOT_HOSTS.has(name) || isReplaced(name)
        ? whole
        : `${own('service', name, names)}:${port}`,
    ),
  out(
    'address',
    /(?<![\w.:])(?:\d{1,3}\.){3}\d{1,3}(?![\w]|\.\d)/g,
    (found) =>
      /^(?:127\.|169\.254\.|0\.0\.0\.0|255\.)/.test(found) || found.split('.').some((part) => Number(part) > 255),
  ),
  out(
    'address',
    /(?<![\w:.])(?:(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}|(?:[0-9a-f]{1,4}:){1,6}(?::[0-9a-f]{1,4}){1,6}|(?:[0-9a-f]{1,4}:){1,7}:|::(?:[0-9a-f]{1,4}:){0,6}[0-9a-f]{1,4})(?![\w:])/gi,
    (found) => found === '::1' || !/::|(?:.*:){7}/.test(found),
  ),
  out('id', /(?<![0-9a-f])(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}(?![0-9a-f:-])/gi, (found) => /^\d\d:\d\d:\d\d/.test(found)),
];
/** Words that stand before a colon and a number in logs. */
const NOT_HOSTS = new Set(
  'line code errno error status port ports exit pid uid gid http https grpc tcp udp id sid level thread stream conn connection count size length time timeout max min retry attempt attempts rule err rc ret retries v version response reset reason'.split(
    ' ',
  ),
);

// ---- the rest ---------------------------------------------------------------------------------------------------

const REST: readonly Pass[] = [
  out('id', /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi),
  out('id', /(?<![\w-])(?=[0-9a-f]*\d)[0-9a-f]{16,}(?![\w-])/gi, (found) => /^\d+$/.test(found) && found.length < 19),
  // What a query carries may be anything.
  (text, names) =>
    text.replace(/(\?|&)([\w.[\]%-]+)=([^\s&"'#]+)/g, (whole, sign: string, key: string, value: string) =>
      isReplaced(value) ? whole : `${sign}${key}=${names.of('secret', value)}`,
    ),
  out(
    'number',
    /(?<![\w.:-])(?:\d{13,19}|\d{4}(?: \d{4}){2} \d{1,7}|\d{4}(?:-\d{4}){2}-\d{1,7}|\d{4}[ -]\d{6}[ -]\d{5})(?![\w.:-])/g,
    (found) => !isCard(found.replace(/\D/g, '')),
  ),
  out('number', /(?<![\w.:/-])\+\d{1,3}[ -]?(?:\(\d+\)[ -]?)?\d{1,4}(?:[ -]?\d{2,4}){2,4}(?!\w)/g),
  out('number', /(?<![\w.:-])\d{3}-\d{2}-\d{4}(?![\w.:-])/g),
  out('number', /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?\b/g),
  // Whatever looks as if a machine had made it to be guessed by nobody.
  out('secret', /(?<![\w+/=~])[\w+/~][\w+/=.~-]{18,}(?![\w+/=~])/g, (found) => !isRandom(found)),
];

/** Luhn's check, as on payment cards. */
function isCard(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < digits.length; at++) {
    let digit = Number(digits[digits.length - 1 - at]);
    if (at % 2 === 1) digit = digit > 4 ? digit * 2 - 9 : digit * 2;
    sum += digit;
  }
  return sum % 10 === 0;
}

/** Letters of both cases and digits in turns, in a length that no word has. */
function isRandom(found: string): boolean {
  if (found.length >= 32 && changesIn(found) > found.length / 4 && !/[a-z]{6}/.test(found)) return true;
  const pieces = found.split(/[./]/);
  return pieces.some((piece) => {
    if (piece.length < 18) return false;
    const changes = changesIn(piece);
    const hasDigit = /\d/.test(piece);
    const words = piece.split(/[-_]/);
    if (words.every((word) => /^[A-Z]?[a-z]*\d{0,2}$|^[A-Z]*\d{0,3}$/.test(word))) return false;
    return (hasDigit && changes >= 5) || (piece.length >= 28 && changes >= 10);
  });
}
/** How often a text goes from one kind of character to another. */
function changesIn(text: string): number {
  let changes = 0;
  for (let at = 1; at < text.length; at++) if (classOf(text, at) !== classOf(text, at - 1)) changes++;
  return changes;
}
function classOf(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code <= 57 ? 0 : code <= 90 ? 1 : 2;
}

const PASSES: readonly Pass[] = [...SECRETS, ...WHO, ...REST];
