/** The columns of status and flag, asked of the bytes of a line: whether it can be more than everyday traffic. */

/** `worded`: everyday traffic by status and flag, with other words than `via_upstream` beside them. */
export type Seen = 'telling' | 'everyday' | 'worded' | 'other';

const QUOTE = 0x22;
const SPACE = 0x20;
const MINUS = 0x2d;
const BACKSLASH = 0x5c;
const BRACKET = 0x5b;
const BAR = 0x7c;
/** `[2026-11-02T09:14:11.219Z] ` */
const TIME = 27;
const COLON = 0x3a;
const COMMA = 0x2c;
const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x30 && byte <= 0x39;
const isCapital = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x41 && byte <= 0x5a;

/** What rules ask of lines without a flag. */
export interface Asked {
  /** Whether a status tells something by itself. */
  readonly status: (status: number) => boolean;
  /** The same of what the application answered to the line at hand, with how many bytes (-1 if unknown). */
  readonly answer: (status: number, sent: number) => boolean;
  /** Whether a TCP connection that nobody ended early tells something by its bytes and its milliseconds. */
  readonly tcp: (received: number, sent: number, duration: number) => boolean;
}

/**
 * A text access log, wherever it stands in the line: `" 503 UF `, in JSON strings `\" 503 UF `.
 *
 *     [2026-11-02T09:14:11.219Z] "GET /cart HTTP/1.1" 503 UH no_healthy_upstream …
 *                                                   ^^^^^^^^
 */
export function textColumns(bytes: Uint8Array, start: number, end: number, asked: Asked): Seen {
  // No quote stands in a time.
  for (let at = bytes[start] === BRACKET ? start + TIME : start; at < end - 4; at++) {
    if (bytes[at] !== QUOTE || bytes[at + 1] !== SPACE || !isDigit(bytes[at + 2])) continue;
    let next = at + 2;
    let status = 0;
    for (; isDigit(bytes[next]); next++) status = status * 10 + (bytes[next] as number) - 0x30;
    if (bytes[next] !== SPACE || next - at > 5) continue;
    const flag = bytes[next + 1];
    if (flag === MINUS && bytes[next + 2] === SPACE) {
      const wordless = equals(bytes, next + 3, NO_WORDS);
      const time = numbersBehind(
        bytes,
        wordless ? next + 3 + NO_WORDS.length : reasonBehind(bytes, next + 3, end),
        end,
      );
      if (status === 0 && time !== -1 && isQuietTcp(bytes, at, next + 3, time, end, asked)) return 'everyday';
      if (status >= 200 && isSlow(bytes, time, status)) return 'telling';
      if (time !== -1 && isRound(bytes, behind(bytes, time, end, QUOTE), end)) return 'telling';
      const sent = time === -1 ? -1 : (numbers[SENT] as number);
      if (status === 0 || status >= 500) return 'telling';
      const viaUpstream = wordless || equals(bytes, next + 3, VIA_UPSTREAM);
      if (status >= 300 && (viaUpstream ? asked.answer(status, sent) : asked.status(status))) return 'telling';
      return wordless && bytes[start] === BRACKET ? 'everyday' : 'worded';
    }
    if (isCapital(flag) || status === 0 || status >= 500) return 'telling';
    // Other servers write the bytes behind the status.
    if (isDigit(flag)) return asked.status(status) ? 'telling' : 'other';
    return 'telling';
  }
  return 'other';
}

const written = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
const VIA_UPSTREAM = written('via_upstream');
/** The details, the connection’s, and the reason of a failure. */
const NO_WORDS = written('via_upstream - "-"');

const NO_REQUEST = written('"- - -"');
const NO_TCP_WORDS = written('- - "-"');
/** X-Forwarded-For, user agent, request id and host: what a TCP connection has none of. */
const NO_HTTP = written('"-" "-" "-" "-" ');
const PASSED = written('PassthroughCluster');

/**
 * A TCP connection to a service that ended without a word, or to an address that answered:
 *
 *     "- - -" 0 - - - "-" 36 36 5 - "-" "-" "-" "-" "10.244.3.250:5432" outbound|
 */
function isQuietTcp(bytes: Uint8Array, quote: number, words: number, time: number, end: number, asked: Asked): boolean {
  if (!equals(bytes, quote + 1 - NO_REQUEST.length, NO_REQUEST) || !equals(bytes, words, NO_TCP_WORDS)) return false;
  if (!equals(bytes, time + 2, NO_HTTP)) return false;
  return isQuiet(bytes, behind(bytes, time + 2 + NO_HTTP.length, end, SPACE), asked);
}
/** By the name of its cluster and by its `numbers`. */
function isQuiet(bytes: Uint8Array, cluster: number, asked: Asked): boolean {
  const [received = 0, sent = 0, duration = 0] = numbers;
  const isService = bytes[cluster + 8] === BAR || bytes[cluster + 7] === BAR;
  if (!isService && !(sent > 0 && equals(bytes, cluster, PASSED))) return false;
  return !asked.tcp(received, sent, duration);
}

/** Behind the quoted reason of a failure. */
const reasonBehind = (bytes: Uint8Array, from: number, end: number): number =>
  behind(bytes, behind(bytes, from, end, QUOTE), end, QUOTE);
/** Bytes received and sent, and the duration in milliseconds, of the line that was looked at last. */
const numbers = new Float64Array(3);
const [RECEIVED, SENT, DURATION] = [0, 1, 2];
/** Where the time of the upstream stands, behind those numbers; -1 where the line ends before. */
function numbersBehind(bytes: Uint8Array, from: number, end: number): number {
  let at = from + 1;
  for (let column = 0; column < numbers.length; column++) {
    let value = 0;
    for (; at < end && bytes[at] !== SPACE; at++) value = value * 10 + (bytes[at] as number) - 0x30;
    numbers[column] = value;
    at++;
  }
  return at < end ? at : -1;
}
function behind(bytes: Uint8Array, from: number, end: number, byte: number): number {
  let at = from;
  while (at < end && bytes[at] !== byte) at++;
  return at + 1;
}

/** X-Forwarded-For with so many addresses that one may stand there four times: a request that goes in a circle. */
function isRound(bytes: Uint8Array, from: number, end: number): boolean {
  let commas = 0;
  for (let at = from; at < end && bytes[at] !== QUOTE; at++) if (bytes[at] === COMMA) commas++;
  return commas >= 3;
}

/** A second or more to answer, or a refusal without the upstream's time. */
function isSlow(bytes: Uint8Array, at: number, status: number): boolean {
  if (at === -1) return false;
  if (!isDigit(bytes[at])) return status >= 400;
  return isDigit(bytes[at + 1]) && isDigit(bytes[at + 2]) && isDigit(bytes[at + 3]);
}

/** Istio's own keys of a JSON access log, by a part of each that the search finds: which part, and how far behind its beginning the key ends. */
export const KEYS: readonly {
  readonly part: string;
  readonly name: Uint8Array;
  readonly behind?: readonly string[];
}[] = [
  { part: 'esponse cod', name: written('esponse_code') },
  { part: 'sponse flag', name: written('sponse_flags') },
  { part: 'service tim', name: written('service_time') },
  { part: 'forwarded f', name: written('forwarded_for') },
  { part: 'ort failure', name: written('ort_failure_reason') },
  { part: 'nation detai', name: written('nation_details') },
  { part: 'bytes sent', name: written('bytes_sent'), behind: ['"\\\\'] },
] as const;
const DETAILS = written('_details');

/** The columns of one line, as far as its keys were found: where the value of each begins. */
export class JsonColumns {
  #status = -1;
  #flag = -1;
  #time = -1;
  #details = -1;
  #forwarded = -1;
  #sent = -1;
  #worded = false;

  clear(): void {
    this.#status = this.#flag = this.#time = this.#details = this.#forwarded = this.#sent = -1;
    this.#worded = false;
  }

  /** A part of a key was found: `kind` is its place among `KEYS`, from 1. */
  found(bytes: Uint8Array, at: number, kind: number): void {
    const name = KEYS[kind - 1]?.name;
    if (!name || !equals(bytes, at, name)) return;
    const rest = at + name.length;
    if (kind === 1 && equals(bytes, rest, DETAILS)) {
      if (this.#details === -1) this.#details = valueBehind(bytes, rest + DETAILS.length);
    } else if (kind === 1 && this.#status === -1) this.#status = valueBehind(bytes, rest);
    else if (kind === 2 && this.#flag === -1) this.#flag = valueBehind(bytes, rest);
    else if (kind === 3 && this.#time === -1) this.#time = valueBehind(bytes, rest);
    else if (kind === 4 && this.#forwarded === -1) this.#forwarded = valueBehind(bytes, rest);
    else if (kind === 7) this.#sent = valueBehind(bytes, rest);
    else if (kind > 4) this.#worded ||= !isNone(bytes, valueBehind(bytes, rest));
  }

  seen(bytes: Uint8Array, start: number, end: number, asked: Asked): Seen {
    if (this.#status === -1 || this.#flag === -1) return 'other';
    if (isCapital(bytes[this.#flag])) return 'telling';
    const status = numberAt(bytes, this.#status);
    if (status >= 200 && isSlow(bytes, this.#time, status)) return 'telling';
    if (this.#forwarded !== -1 && isRound(bytes, this.#forwarded, end)) return 'telling';
    const viaUpstream = this.#details !== -1 && equals(bytes, this.#details, VIA_UPSTREAM);
    const sent = this.#sent === -1 ? -1 : numberAt(bytes, this.#sent);
    if (status === 0) return this.#isQuietTcp(bytes, start, end, sent, asked) ? 'everyday' : 'telling';
    if (status >= 500) return 'telling';
    if (status >= 300 && (viaUpstream ? asked.answer(status, sent) : asked.status(status))) return 'telling';
    return this.#worded || !viaUpstream ? 'worded' : 'everyday';
  }

  #isQuietTcp(bytes: Uint8Array, start: number, end: number, sent: number, asked: Asked): boolean {
    if (this.#worded || !isNone(bytes, this.#details) || sent === -1) return false;
    keysOf(bytes, start, end);
    if (!isNone(bytes, places[METHOD] as number)) return false;
    numbers[RECEIVED] = numberAt(bytes, places[RECEIVED] as number);
    numbers[SENT] = sent;
    numbers[DURATION] = numberAt(bytes, places[DURATION] as number);
    return isQuiet(bytes, places[CLUSTER] as number, asked);
  }
}

/** Keys that only a TCP connection is asked for, and where their values begin in the line that was looked at last; -1 for none. */
const OF_TCP = ['bytes_received', 'method', 'duration', 'upstream_cluster'].map(written);
const [METHOD, CLUSTER] = [1, 3];
const places = new Int32Array(OF_TCP.length);
function keysOf(bytes: Uint8Array, start: number, end: number): void {
  places.fill(-1);
  for (let at = start; at < end; at++) {
    if (bytes[at] !== QUOTE) continue;
    for (let key = 0; key < OF_TCP.length; key++) {
      const name = OF_TCP[key] as Uint8Array;
      if (bytes[at + 1] !== name[0] || !equals(bytes, at + 1, name)) continue;
      const value = valueBehind(bytes, at + 1 + name.length);
      if (value !== -1) places[key] = value;
    }
  }
}

function numberAt(bytes: Uint8Array, from: number): number {
  let value = 0;
  for (let at = from; isDigit(bytes[at]); at++) value = value * 10 + (bytes[at] as number) - 0x30;
  return value;
}

/** `null` or `-`. */
const isNone = (bytes: Uint8Array, at: number): boolean =>
  at !== -1 && (bytes[at] === MINUS || (bytes[at] === 0x6e && bytes[at + 1] === 0x75));

/** Where the value behind a key begins, behind its quote if it has one; -1 where no key ends here. Quotes may be escaped. */
function valueBehind(bytes: Uint8Array, end: number): number {
  let at = end;
  if (bytes[at] === BACKSLASH) at++;
  if (bytes[at++] !== QUOTE) return -1;
  if (bytes[at] === SPACE) at++;
  if (bytes[at++] !== COLON) return -1;
  while (bytes[at] === SPACE || bytes[at] === BACKSLASH || bytes[at] === QUOTE) at++;
  return at;
}

function equals(bytes: Uint8Array, at: number, name: Uint8Array): boolean {
  for (let index = 0; index < name.length; index++) if (bytes[at + index] !== name[index]) return false;
  return true;
}

/** Whether a flag stands in these bytes as a word of its own: `| 503 | UO |`. */
export function hasFlag(bytes: Uint8Array, start: number, end: number, flags: ReadonlySet<number>): boolean {
  for (let at = start; at < end; at++) {
    if (!isCapital(bytes[at])) {
      while (at < end && isWord(bytes[at])) at++;
      continue;
    }
    let word = 0;
    const from = at;
    for (; at < end && isCapital(bytes[at]); at++) word = Math.imul(word, 31) + (bytes[at] as number);
    if (at < end && isWord(bytes[at])) while (at < end && isWord(bytes[at])) at++;
    else if (at - from < 7 && flags.has(word)) return true;
  }
  return false;
}
const isWord = (byte: number | undefined): boolean =>
  byte !== undefined && ((byte >= 0x61 && byte <= 0x7a) || isCapital(byte) || isDigit(byte));

/** A flag as `hasFlag` compares it. */
export const flagWord = (flag: string): number => {
  let word = 0;
  for (let at = 0; at < flag.length; at++) word = Math.imul(word, 31) + flag.charCodeAt(at);
  return word;
};
