/** The columns of status and flag, asked of the bytes of a line: whether it can be more than everyday traffic. */

export type Seen = 'telling' | 'everyday' | 'other';

const QUOTE = 0x22;
const SPACE = 0x20;
const MINUS = 0x2d;
const BACKSLASH = 0x5c;
const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x30 && byte <= 0x39;
const isCapital = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x41 && byte <= 0x5a;

/** Statuses without a flag that a rule asks for by themselves. */
export type IsAsked = (status: number, viaUpstream: boolean) => boolean;

/**
 * A text access log, wherever it stands in the line: `" 503 UF `, in JSON strings `\" 503 UF `.
 *
 *     [2026-11-02T09:14:11.219Z] "GET /cart HTTP/1.1" 503 UH no_healthy_upstream …
 *                                                   ^^^^^^^^
 */
export function textColumns(bytes: Uint8Array, start: number, end: number, asked: IsAsked): Seen {
  for (let at = start; at < end - 4; at++) {
    if (bytes[at] !== QUOTE || bytes[at + 1] !== SPACE || !isDigit(bytes[at + 2])) continue;
    let next = at + 2;
    let status = 0;
    for (; isDigit(bytes[next]); next++) status = status * 10 + (bytes[next] as number) - 0x30;
    if (bytes[next] !== SPACE || next - at > 5) continue;
    const flag = bytes[next + 1];
    if (flag === MINUS && bytes[next + 2] === SPACE) {
      if (status >= 200 && isSlow(bytes, timeBehind(bytes, next + 3, end), status)) return 'telling';
      return isTelling(status, asked, () => equals(bytes, next + 3, VIA_UPSTREAM)) ? 'telling' : 'everyday';
    }
    if (isCapital(flag) || status === 0 || status >= 500) return 'telling';
    // Other servers write the bytes behind the status.
    if (isDigit(flag)) return asked(status, false) ? 'telling' : 'other';
    return 'telling';
  }
  return 'other';
}

const key = (written: string): Uint8Array => Uint8Array.from(written, (character) => character.charCodeAt(0));
const STATUS = key('response_code');
const FLAGS = key('response_flags');
const TIME = key('upstream_service_time');
const DETAILS = key('response_code_details');
const VIA_UPSTREAM = key('via_upstream');

const isTelling = (status: number, asked: IsAsked, viaUpstream: () => boolean): boolean =>
  status === 0 || status >= 500 || (status >= 300 && asked(status, viaUpstream()));

/** Where the time of the upstream stands: behind the quoted reason, bytes received and sent, and the duration. */
function timeBehind(bytes: Uint8Array, from: number, end: number): number | undefined {
  let at = bytes.indexOf(QUOTE, from);
  at = at === -1 || at >= end ? -1 : bytes.indexOf(QUOTE, at + 1);
  if (at === -1 || at >= end) return undefined;
  for (let column = 0; column < 4; column++) {
    at = bytes.indexOf(SPACE, at + 1);
    if (at === -1 || at >= end) return undefined;
  }
  return at + 1;
}

/** A second or more to answer, or a refusal without the upstream's time. */
function isSlow(bytes: Uint8Array, at: number | undefined, status: number): boolean {
  if (at === undefined) return false;
  if (!isDigit(bytes[at])) return status >= 400;
  return isDigit(bytes[at + 1]) && isDigit(bytes[at + 2]) && isDigit(bytes[at + 3]);
}

/** A JSON access log with Istio's own keys; escaped where it stands in another JSON's string. */
export function jsonColumns(bytes: Uint8Array, start: number, end: number, asked: IsAsked): Seen {
  const status = valueAt(bytes, start, end, STATUS);
  const flag = valueAt(bytes, start, end, FLAGS);
  if (status === undefined || flag === undefined) return 'other';
  if (isCapital(bytes[flag])) return 'telling';
  let number = 0;
  for (let at = status; isDigit(bytes[at]); at++) number = number * 10 + (bytes[at] as number) - 0x30;
  const viaUpstream = (): boolean => {
    const details = valueAt(bytes, start, end, DETAILS);
    return details !== undefined && equals(bytes, details, VIA_UPSTREAM);
  };
  if (number >= 200 && isSlow(bytes, valueAt(bytes, start, end, TIME), number)) return 'telling';
  return isTelling(number, asked, viaUpstream) ? 'telling' : 'everyday';
}

/** Where the value of a key begins, behind its quote if it has one. */
function valueAt(bytes: Uint8Array, start: number, end: number, name: Uint8Array): number | undefined {
  const last = end - name.length - 3;
  const first = name[0];
  const fifth = name[name.length - 1];
  for (let at = start; at < last; at++) {
    if (bytes[at] !== first || bytes[at + name.length - 1] !== fifth) continue;
    let next = at + name.length;
    if (bytes[next] === BACKSLASH) next++;
    if (bytes[next] !== QUOTE || !equals(bytes, at, name)) continue;
    next++;
    if (bytes[next] === SPACE) next++;
    if (bytes[next] !== 0x3a) continue;
    next++;
    while (bytes[next] === SPACE || bytes[next] === BACKSLASH || bytes[next] === QUOTE) next++;
    return next;
  }
  return undefined;
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
