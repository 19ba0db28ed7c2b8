import type { Generic } from '../../engine/types.ts';
import type { Failure } from '../../facts/failures.ts';
import { type Entry, entry } from '../entry.ts';

type Page = readonly [id: string, failure: Failure, means: string, wordings: readonly string[], generic?: Generic];

const chromium: readonly Page[] = [
  ['refused', 'refused', 'The connection was refused (ERR_CONNECTION_REFUSED)', ['refused to connect.']],
  [
    'slow',
    'timeout',
    'Nobody answered in time (ERR_CONNECTION_TIMED_OUT, ERR_TIMED_OUT, or a 504)',
    ['took too long to respond.'],
  ],
  ['reset', 'reset', 'The connection was reset (ERR_CONNECTION_RESET)', ['The connection was reset.'], 'alone'],
  [
    'closed',
    'closed-early',
    'The connection was closed (ERR_CONNECTION_CLOSED)',
    ['unexpectedly closed the connection.'],
  ],
  [
    'empty',
    'closed-early',
    'The connection was closed without an answer (ERR_EMPTY_RESPONSE)',
    ["didn't send any data."],
  ],
  [
    'dns',
    'dns',
    'The name was not resolved (ERR_NAME_NOT_RESOLVED)',
    ["'s server IP address could not be found.", "'s DNS address could not be found."],
  ],
  [
    'insecure',
    'tls-handshake',
    'TLS could not be begun (ERR_SSL_PROTOCOL_ERROR, ERR_SSL_VERSION_OR_CIPHER_MISMATCH)',
    ["This site can't provide a secure connection"],
  ],
  [
    'protocol',
    'tls-handshake',
    'No TLS version or cipher in common (ERR_SSL_VERSION_OR_CIPHER_MISMATCH)',
    ['uses an unsupported protocol.'],
  ],
  [
    'login-certificate',
    'certificate-rejected',
    'The server did not take the client certificate (ERR_BAD_SSL_CLIENT_AUTH_CERT)',
    ["didn't accept your login certificate, or one may not have been provided."],
  ],
  [
    'private',
    'certificate-invalid',
    'The certificate is not acceptable; the code under it (NET::ERR_CERT_…) says why',
    ['Your connection is not private', "Your connection isn't private"],
  ],
];

const firefox: readonly Page[] = [
  [
    'refused',
    'refused',
    'The connection was refused',
    ["Firefox can't establish a connection to the server at ⟨host:word⟩"],
  ],
  ['reset', 'reset', 'The connection was reset', ['The connection to the server was reset while the page was loading']],
  [
    'interrupted',
    'closed-early',
    'The connection was closed before the page was there',
    ['The connection to ⟨host:word⟩ was interrupted while the page was loading'],
  ],
  [
    'slow',
    'connect-timeout',
    'The server did not answer in time',
    ['The server at ⟨host:word⟩ is taking too long to respond'],
  ],
  [
    'dns',
    'dns',
    'The name was not resolved',
    ["We're having trouble finding that site", "We can't connect to the server at ⟨host:word⟩"],
  ],
  ['untrusted', 'certificate-invalid', 'The certificate is not acceptable', ['Warning: Potential Security Risk Ahead']],
];

const safari: readonly Page[] = [
  [
    'dropped',
    'closed-early',
    'The connection was closed without an answer',
    ['because the server unexpectedly dropped the connection'],
  ],
  [
    'refused',
    'upstream-error',
    'No connection could be opened',
    ["because Safari can't connect to the server", "because it can't connect to the server"],
  ],
  ['insecure', 'tls-handshake', 'TLS could not be begun', ["Safari can't establish a secure connection to the server"]],
  ['slow', 'timeout', 'Nobody answered in time', ["because the server where this page is located isn't responding"]],
  ['dns', 'dns', 'The name was not resolved', ["Safari can't find the server"]],
];

const apple: readonly Page[] = [
  ['timeout', 'timeout', 'The request timed out (NSURLErrorTimedOut)', ['NSURLErrorDomain Code=-1001']],
  ['dns', 'dns', 'The name was not resolved (NSURLErrorCannotFindHost)', ['NSURLErrorDomain Code=-1003']],
  [
    'connect',
    'upstream-error',
    'No connection could be opened (NSURLErrorCannotConnectToHost)',
    ['NSURLErrorDomain Code=-1004'],
  ],
  [
    'lost',
    'closed-early',
    'The connection ended before the answer (NSURLErrorNetworkConnectionLost)',
    ['NSURLErrorDomain Code=-1005'],
  ],
  [
    'insecure',
    'tls-handshake',
    'TLS could not be begun (NSURLErrorSecureConnectionFailed)',
    ['NSURLErrorDomain Code=-1200'],
  ],
  [
    'untrusted',
    'certificate-untrusted',
    'The certificate is not trusted (NSURLErrorServerCertificateUntrusted)',
    ['NSURLErrorDomain Code=-1202'],
  ],
];

const programs = [
  ['chrome-page', 'Chrome and Edge', 'chromium/src components/error_page_strings.grdp', chromium],
  ['firefox-page', 'Firefox', 'mozilla-central toolkit/locales/en-US/toolkit/neterror/netError.ftl', firefox],
  ['safari-page', 'Safari', 'Safari’s error page; Apple CFNetworkErrors', safari],
  ['apple', 'iOS and macOS', 'Apple Foundation NSURLError.h', apple],
] as const;

/** What a browser's page says instead of a code: people paste the words that they see. */
export default (): readonly Entry[] => [
  entry('neighbour', {
    id: 'chrome-page-status',
    wordings: ['HTTP ERROR ⟨status:number⟩'],
    means: 'The server, or a proxy before it, answered with this status and an empty page',
    saidBy: 'Chrome and Edge',
    side: 'client',
    source: 'chromium/src components/error_page_strings.grdp',
  }),
  ...programs.flatMap(([program, saidBy, source, pages]) =>
    pages.map(([id, failure, means, wordings, generic]) =>
      entry('neighbour', { id: `${program}-${id}`, wordings, failure, generic, means, saidBy, side: 'client', source }),
    ),
  ),
];
