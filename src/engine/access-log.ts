/**
 * Envoy access logs from their own format strings: `[%START_TIME%] "%REQ(:METHOD)% …`. The default formats and those that a
 * reader gives are read by the same few lines.
 * Operators: Envoy's docs/root/configuration/observability/access_log/usage.rst (1.37), Istio's telemetry_logging.go.
 */
import type { FactName } from '../facts/facts.ts';
import type { Field, ReadRecord } from './types.ts';

/** What a column may hold, as a check that a line is of this format. */
type Shape = 'time' | 'number' | 'flags' | 'word' | 'any';
interface Operator {
  readonly fact: FactName | undefined;
  readonly shape: Shape;
  readonly search?: true;
}
const column = (fact: FactName | undefined, shape: Shape = 'word'): Operator => ({ fact, shape });
const searched = (fact: FactName): Operator => ({ fact, shape: 'any', search: true });

/** The operators that give facts, by their name without arguments, headers by `HEADER(name)`. */
const OPERATORS: { readonly [operator: string]: Operator } = {
  START_TIME: column('time', 'time'),
  START_TIME_LOCAL: column('time', 'time'),
  PROTOCOL: column('protocol'),
  RESPONSE_CODE: column('status', 'number'),
  RESPONSE_FLAGS: column('flag', 'flags'),
  RESPONSE_CODE_DETAILS: searched('codeDetails'),
  CONNECTION_TERMINATION_DETAILS: searched('terminationDetails'),
  UPSTREAM_TRANSPORT_FAILURE_REASON: searched('transportFailure'),
  DOWNSTREAM_TRANSPORT_FAILURE_REASON: searched('transportFailure'),
  BYTES_RECEIVED: column('bytesReceived', 'number'),
  BYTES_SENT: column('bytesSent', 'number'),
  DURATION: column('duration', 'number'),
  UPSTREAM_HOST: column('upstreamHost'),
  UPSTREAM_REMOTE_ADDRESS: column('upstreamHost'),
  UPSTREAM_CLUSTER: column('cluster'),
  UPSTREAM_CLUSTER_RAW: column('cluster'),
  UPSTREAM_LOCAL_ADDRESS: column('upstreamLocal'),
  DOWNSTREAM_LOCAL_ADDRESS: column('downstreamLocal'),
  DOWNSTREAM_REMOTE_ADDRESS: column('downstreamRemote'),
  DOWNSTREAM_DIRECT_REMOTE_ADDRESS: column('downstreamRemote'),
  REQUESTED_SERVER_NAME: column('sni'),
  ROUTE_NAME: column('routeName'),
  GRPC_STATUS: column('grpcStatus'),
  GRPC_STATUS_NUMBER: column('grpcStatus', 'number'),
  DOWNSTREAM_PEER_URI_SAN: column('principal'),
  'HEADER(:METHOD)': column('method'),
  'HEADER(:PATH)': column('path', 'any'),
  'HEADER(:AUTHORITY)': column('authority'),
  'HEADER(HOST)': column('authority'),
  'HEADER(USER-AGENT)': column('userAgent', 'any'),
  'HEADER(X-FORWARDED-FOR)': column('forwardedFor', 'any'),
  'HEADER(X-REQUEST-ID)': column('requestId'),
  'HEADER(X-ENVOY-UPSTREAM-SERVICE-TIME)': column('upstreamTime', 'number'),
  'HEADER(GRPC-STATUS)': column('grpcStatus', 'number'),
  'HEADER(CONTENT-TYPE)': column('contentType', 'any'),
  'HEADER(SERVER)': column('server', 'any'),
  'DYNAMIC_METADATA(istio.mixer:status)': { fact: 'policyStatus', shape: 'any', search: true },
};
const UNKNOWN: Operator = column(undefined, 'any');

/** What `%REQ(X-ENVOY-ORIGINAL-PATH?:PATH)%` and the like give. */
export function operatorOf(written: string): Operator {
  const name = written.replace(/:(?:Z?\d+)$/, '');
  const header = /^(?:REQ|RESP|TRAILER|REQUEST_HEADER|RESPONSE_HEADER|RESPONSE_TRAILER)\(([^)]*)\)/i.exec(name)?.[1];
  if (header !== undefined) {
    const names = header.toUpperCase().split('?');
    return names.map((one) => OPERATORS[`HEADER(${one})`]).find((one) => one !== undefined) ?? UNKNOWN;
  }
  return OPERATORS[name] ?? OPERATORS[name.replace(/\(.*$/, '')] ?? UNKNOWN;
}

const SHAPES: { readonly [S in Exclude<Shape, 'any' | 'word'>]: RegExp } = {
  time: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:?\d\d)?$/,
  number: /^(-|\d+)$/,
  flags: /^(-|[A-Z]{2,6}(,[A-Z]{2,6})*)$/,
};
/** Whether what stands there has this shape. */
const holds = (line: string, start: number, end: number, shape: Shape): boolean => {
  if (shape === 'any') return true;
  if (shape !== 'word') return SHAPES[shape].test(line.slice(start, end));
  for (let at = start; at < end; at++) if (line.charCodeAt(at) === 32) return false;
  return true;
};

/** Envoy writes why it ended a connection with its spaces: `transport socket timeout was reached`. */
const SENTENCE = /^[a-z]+( [a-z]+)+$/;

/** A text format as the columns and literals it is made of. */
interface Column extends Operator {
  /** The operator as it was given, without its percent signs. */
  readonly written: string;
  /** The literal behind it. */
  readonly until: string;
}
export interface Columns {
  readonly starts: string;
  readonly columns: readonly Column[];
}

export function columnsOf(format: string): Columns {
  const parts = format.replace(/\\?\n$|\\n$/, '').split(/%((?:[A-Z0-9_]+)(?:\([^%]*\))?(?::Z?\d+)?)%/);
  const columns: Column[] = [];
  for (let index = 1; index < parts.length; index += 2) {
    const written = parts[index] as string;
    columns.push({ ...operatorOf(written), written, until: parts[index + 1] ?? '' });
  }
  return { starts: parts[0] ?? '', columns };
}

/** The facts that a text format has a column for. */
export const factsIn = (format: string): readonly FactName[] =>
  columnsOf(format).columns.flatMap(({ fact }) => fact ?? []);

/**
 * Where the columns of a line stand, start and end by turns: each column up to the literal behind it, the whole line or nothing.
 */
export function columnSplitter(format: string): (line: string) => readonly number[] | undefined {
  const { starts, columns } = columnsOf(format);
  // Between bare columns there is one space: a value with a space in it is another format's. In quotes a word may hold spaces.
  const shapes = columns.map(({ shape, until }): Shape => {
    if (until.startsWith('"')) return shape === 'word' ? 'any' : shape;
    return shape === 'any' && (until === '' || until.startsWith(' ')) ? 'word' : shape;
  });
  return (line) => {
    if (!line.startsWith(starts)) return undefined;
    const places: number[] = [];
    let at = starts.length;
    for (let index = 0; index < columns.length; index++) {
      const { fact, until } = columns[index] as Column;
      const last = index === columns.length - 1;
      const end =
        until === ''
          ? line.length
          : last
            ? line.endsWith(until)
              ? line.length - until.length
              : -1
            : line.indexOf(until, at);
      if (end < at) return undefined;
      if (!holds(line, at, end, shapes[index] as Shape)) {
        if (fact !== 'terminationDetails' || until !== ' "' || !SENTENCE.test(line.slice(at, end))) return undefined;
      }
      places.push(at, end);
      at = end + until.length;
    }
    return at === line.length ? places : undefined;
  };
}

/** Reads lines of one text format. */
export function accessLogReader(format: string): (line: string) => ReadRecord | undefined {
  const split = columnSplitter(format);
  const giving = columnsOf(format).columns.flatMap(({ fact, search }, index) =>
    fact ? [{ fact, search, at: 2 * index }] : [],
  );
  return (line) => {
    const places = split(line);
    if (!places) return undefined;
    const fields = giving.map(({ fact, search, at }): Field => {
      const [start, end] = [places[at] as number, places[at + 1] as number];
      return search ? { name: fact, start, end, search } : { name: fact, start, end };
    });
    return { fields };
  };
}
