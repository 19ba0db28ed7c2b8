import { describe, expect, test } from 'vitest';
import { prepare } from '../../src/engine/prepare.ts';
import { read } from '../../src/engine/read.ts';
import type { Term } from '../../src/engine/types.ts';
import type { Failure } from '../../src/facts/failures.ts';
import { knowledge } from '../../src/knowledge.ts';
import { filled } from './wordings.ts';

/** A line that only a mesh writes; words that count in a mesh's text alone stand beside it. */
const MESH_LINE = 'upstream_reset_after_response_started{connection_termination}';

const prepared = prepare(knowledge);
/** What `diagnose` reads of a text, before any rule is asked. */
const termsIn = (text: string): readonly string[] =>
  read(text, 0, prepared).records.flatMap(({ facts }) =>
    facts.flatMap((fact) => (fact.name === 'phrase' ? [fact.value] : [])),
  );
/** A quoted key stands before its value: alone, its quotes would be taken for those around a message. */
const written = (wording: string): string => filled(wording) + (/^"\w+"$/.test(wording) ? ': {' : '');
const pasteOf = (term: Term, wording: string): string =>
  term.generic === 'mesh' ? `${MESH_LINE}\n${written(wording)}` : written(wording);

/** By kind, so that a failure says where to look. */
const byKind = Map.groupBy(
  knowledge.terms.flatMap((term) => term.wordings.map((wording) => ({ term, wording }))),
  ({ term }) => term.kind,
);

describe('each wording, its holes filled, is recognised as its own term', () => {
  test.each([...byKind.keys()])(
    '%s',
    (kind) => {
      const missed = (byKind.get(kind) ?? [])
        .map(({ term, wording }) => ({ term, paste: pasteOf(term, wording) }))
        .filter(({ term, paste }) => !termsIn(paste).includes(term.id))
        .map(({ term, paste }) => `${term.id}: ${paste}`);
      expect(missed).toEqual([]);
    },
    30_000,
  );
});

const failuresIn = (text: string): readonly (Failure | undefined)[] => {
  const found = new Set(termsIn(text));
  return knowledge.terms.filter(({ id }) => found.has(id)).map(({ gives }) => gives?.failure);
};

describe('the same failure in everybody’s words', () => {
  test.each<[Failure, readonly string[]]>([
    [
      'refused',
      [
        'Get "http://cart:8080/": dial tcp 10.96.33.7:8080: connect: connection refused',
        'java.net.ConnectException: Connection refused (Connection refused)',
        'Error: connect ECONNREFUSED 10.96.33.7:8080',
        "requests.exceptions.ConnectionError: HTTPConnectionPool(host='cart', port=8080): Max retries exceeded with url: /cart (Caused by NewConnectionError('<urllib3.connection.HTTPConnection object at 0x7f>: Failed to establish a new connection: [Errno 111] Connection refused'))",
        'curl: (7) Failed to connect to cart port 8080 after 2 ms: Connection refused',
        'System.Net.Http.HttpRequestException: Connection refused (cart:8080)',
        'error trying to connect: tcp connect error: Connection refused (os error 111)',
        'cURL error 7: Failed to connect to cart port 8080: Connection refused',
        'connect() failed (111: Connection refused) while connecting to upstream, client: 10.0.0.1',
        'Failed to open TCP connection to cart:8080 (Connection refused - connect(2) for "cart" port 8080)',
        'upstream connect error or disconnect/reset before headers. reset reason: remote connection failure, transport failure reason: delayed connect error: Connection refused',
      ],
    ],
    [
      'reset',
      [
        'connection reset by peer',
        'curl: (56) Recv failure: Connection reset by peer',
        'read tcp 10.1.2.3:51234->10.96.33.7:8080: read: connection reset by peer',
        'java.net.SocketException: Connection reset',
        'Error: read ECONNRESET',
        "('Connection aborted.', ConnectionResetError(104, 'Connection reset by peer'))",
        'System.Net.Sockets.SocketException (104): Connection reset by peer',
        'net::ERR_CONNECTION_RESET',
        'Errno::ECONNRESET: Connection reset by peer',
      ],
    ],
    [
      'closed-early',
      [
        'curl: (52) Empty reply from server',
        'Post "http://cart:8080/": EOF',
        'Error: socket hang up',
        'org.apache.http.NoHttpResponseException: cart:8080 failed to respond',
        "('Connection aborted.', RemoteDisconnected('Remote end closed connection without response'))",
        'upstream prematurely closed connection while reading response header from upstream',
        'Get http://cart:8080/: EOF',
        'reactor.netty.http.client.PrematureCloseException: Connection prematurely closed BEFORE response',
        'connection closed before message completed',
      ],
    ],
    [
      'tls-answered-in-plaintext',
      [
        'http: server gave HTTP response to HTTPS client',
        'error:0A00010B:SSL routines::wrong version number',
        'curl: (35) error:1408F10B:SSL routines:ssl3_get_record:wrong version number',
        'javax.net.ssl.SSLException: Unsupported or unrecognized SSL message',
        'io.netty.handler.ssl.NotSslRecordException: not an SSL/TLS record: 485454502f312e31',
        '[SSL: WRONG_VERSION_NUMBER] wrong version number (_ssl.c:1007)',
        'TLS error: 268435703:SSL routines:OPENSSL_internal:WRONG_VERSION_NUMBER',
        'received corrupt message of type InvalidContentType',
      ],
    ],
    [
      'plaintext-to-tls',
      [
        'Client sent an HTTP request to an HTTPS server.',
        '<head><title>400 The plain HTTP request was sent to HTTPS port</title></head>',
        'TLS_error:|268435612:SSL_routines:OPENSSL_internal:HTTP_REQUEST:TLS_error_end',
        'http: TLS handshake error from 10.0.0.1:4000: tls: first record does not look like a TLS handshake',
      ],
    ],
    [
      'certificate-untrusted',
      [
        'PKIX path building failed: sun.security.provider.certpath.SunCertPathBuilderException: unable to find valid certification path to requested target',
        'tls: failed to verify certificate: x509: certificate signed by unknown authority',
        'curl: (60) SSL certificate problem: unable to get local issuer certificate',
        'code: UNABLE_TO_VERIFY_LEAF_SIGNATURE',
        'NET::ERR_CERT_AUTHORITY_INVALID',
        'invalid peer certificate: UnknownIssuer',
      ],
    ],
    [
      'certificate-expired',
      [
        'x509: certificate has expired or is not yet valid: current time 2026-11-02T09:14:11Z is after 2026-11-01T00:00:00Z',
        'curl: (60) SSL certificate problem: certificate has expired',
        'javax.net.ssl.SSLHandshakeException: Received fatal alert: certificate_expired',
        'verify cert failed: X509_verify_cert: certificate verification error at depth 0: certificate has expired',
      ],
    ],
    ['certificate-invalid', ['NET::ERR_CERT_DATE_INVALID', 'x509: certificate has expired or is not yet valid']],
    [
      'certificate-required',
      [
        'remote error: tls: certificate required',
        '400 No required SSL certificate was sent',
        'Received fatal alert: certificate_required',
        'OpenSSL SSL_read: OpenSSL/3.0.19: error:0A00045C:SSL routines::tlsv13 alert certificate required, errno 0',
      ],
    ],
    [
      'dns',
      [
        'dial tcp: lookup cart on 10.96.0.10:53: no such host',
        'java.net.UnknownHostException: cart: Name or service not known',
        'Error: getaddrinfo ENOTFOUND cart',
        'curl: (6) Could not resolve host: cart',
        '[Errno -3] Temporary failure in name resolution',
      ],
    ],
    [
      'connect-timeout',
      [
        'dial tcp 10.96.33.7:8080: i/o timeout',
        'java.net.SocketTimeoutException: connect timed out',
        'curl: (28) Connection timed out after 5001 milliseconds',
        'delayed connect error: 110',
        'Connection timed out',
      ],
    ],
    ['unreachable', ['connect: no route to host', 'delayed connect error: 113', 'Network is unreachable']],
    [
      'denied',
      [
        'RBAC: access denied',
        '403 access denied',
        '403 Forbidden',
        'Forbidden',
        'PERMISSION_DENIED:denyall.istio-system:Not allowed',
      ],
    ],
    ['unauthenticated', ['Jwt is expired', '401 Unauthorized', 'jwt_authn_access_denied{Jwt_is_missing}']],
    [
      'unavailable',
      ['503 Service Unavailable', '503 Service Temporarily Unavailable', 'rpc error: code = Unavailable desc = foo'],
    ],
    ['bad-gateway', ['502 Bad Gateway', '<html><head><title>502 Bad Gateway</title></head>']],
    ['request-timeout', ['504 Gateway Timeout', '504 Gateway Time-out', 'upstream request timeout']],
    ['no-endpoint', ['no healthy upstream', '503 UH']],
    ['too-many', ['429 Too Many Requests', 'local_rate_limited', 'FATAL:  sorry, too many clients already']],
    ['too-large', ['431 Request Header Fields Too Large', '413 Request Entity Too Large']],
  ])('%s', (failure, pastes) => {
    expect(pastes.filter((paste) => !failuresIn(paste).includes(failure))).toEqual([]);
  });
});

test('ordinary words of an application’s log say nothing of a mesh', () => {
  const ordinary = [
    'INFO  Started CartApplication in 3.2 seconds (JVM running for 3.9)',
    'user 42 added 3 items to cart, total 17.50 EUR',
    'WARN port is required in settings.yaml, taking 8080',
    'address is required: please fill in the form',
    'Accepted order 4711 from customer 12',
    'retrying upload of photo.jpg, overload of worker 3 expected',
    'cache: cluster not found in local config, creating one',
    'Loading template checkout.html: route not found, showing index',
    'GET /healthz 200 1ms',
    'secret santa list not found',
    'workload mismatch between shift plan and roster',
    'if [ -f x ]; then echo done; fi',
    'fi',
    'self signed certificate written to disk for local development',
    'syntax error: unexpected end of file',
    'The quick brown fox got a 503 once and we fixed it in spring.',
  ];
  expect(ordinary.filter((line) => termsIn(line).length > 0).map((line) => [line, ...termsIn(line)])).toEqual([]);
});
