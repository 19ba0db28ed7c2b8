import { type Entry, entry } from '../entry.ts';

/** The clients were run against servers that sent these bytes: Go 1.26, Python 3.11. */
const RUN = 'run: client of go@1.26.8 net/http, python@3.11 http.client against such a server;';

const messages = [
  {
    id: 'http-client-got-tls',
    wordings: [
      'net/http: HTTP/1.x transport connection broken: malformed HTTP response "\\x15\\x03⟨bytes⟩"',
      'malformed HTTP response "\\x15\\x03',
      "('Connection aborted.', BadStatusLine('\\x15\\x03⟨bytes⟩'))",
      "BadStatusLine('\\x15\\x03",
      'BadStatusLine("\\x15\\x03',
      'BadStatusLine: \\x15\\x03',
    ],
    title: 'A client of HTTP was answered with a TLS alert',
    means: 'The first bytes of the answer begin a TLS alert: the other side speaks TLS, this client plain text',
    failure: 'plaintext-to-tls',
    source: `${RUN} RFC 8446 5.1: a record of type alert begins with 0x15 0x03`,
  },
  {
    id: 'http1-client-got-http2',
    wordings: [
      'net/http: HTTP/1.x transport connection broken: malformed HTTP response "\\x00\\x00⟨bytes⟩"',
      'malformed HTTP response "\\x00\\x00',
      "('Connection aborted.', BadStatusLine('\\x00\\x00⟨bytes⟩'))",
      "BadStatusLine('\\x00\\x00",
      'BadStatusLine: \\x00\\x00',
    ],
    title: 'A client of HTTP/1.1 was answered with HTTP/2',
    means: 'The first bytes of the answer are a frame of HTTP/2: its length, and no line of HTTP/1.1',
    failure: 'protocol',
    source: `${RUN} RFC 9113 4.1: a frame begins with its length in three bytes`,
  },
].map((one) => ({ ...one, saidBy: 'Go net/http, Python http.client, requests, urllib3', side: 'client' }));

/** Clients of HTTP that quote the first bytes of what they got: these tell which protocol answered. */
export default (): readonly Entry[] => messages.map((item) => entry('neighbour', item));
