/**
 * The two sides of one call whose lines have no request id in common: `"-"`, TCP, a format without that column. The caller's
 * proxy and the receiver's write a line each; what these share is their connection, and time.
 */
import type { FactName } from '../facts/facts.ts';
import type { LogRecord } from './types.ts';

/**
 * How far the clocks of two nodes may be apart, in milliseconds: the alert `NodeClockSkewDetected` of Prometheus' node exporter
 * fires at 50 ms off, on either side.
 */
export const SKEW = 100;

/** One line, as far as it tells which call it is a side of. */
interface Side {
  readonly record: LogRecord;
  /** Where in the list of all records. */
  readonly at: number;
  readonly direction: string | undefined;
  readonly request: string | undefined;
  readonly method: string | undefined;
  readonly path: string | undefined;
  readonly service: string | undefined;
  /** 0 where none was sent. */
  readonly status: number;
  readonly isTcp: boolean;
  /** The status is that of the other side: this proxy only carried it. */
  readonly isCarried: boolean;
  /** The connection between the two proxies as this one sees it: the caller's end, the receiver's end. */
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly start: number;
  readonly end: number;
}
/** Two lines are of one call: by its connection, or as far as names and times tell. */
type Fit = 'connection' | 'time';

/** The records, with a `call` for those that are each other's only possible partner. */
export function withCalls(records: readonly LogRecord[]): readonly LogRecord[] {
  if (!records.some(isUnnamedFailure)) return records;
  const sides = records.flatMap((record, at) => sideAt(record, at) ?? []);
  const joined = (direction: string) =>
    new Set(sides.flatMap((side) => (side.direction === direction && side.request) || []));
  const [out, into] = [joined('outbound'), joined('inbound')];
  const open = sides.filter(({ request }) => request === undefined || !out.has(request) || !into.has(request));
  const callers = open.filter(({ direction }) => direction === 'outbound');
  const receivers = open.filter(({ direction }) => direction !== 'outbound').toSorted((a, b) => a.start - b.start);
  const fits = new Map<Side, [Side, Fit][]>();
  const note = (side: Side, other: Side, fit: Fit) => {
    const known = fits.get(side);
    if (known) known.push([other, fit]);
    else fits.set(side, [[other, fit]]);
  };
  for (const caller of callers) {
    for (let at = firstFrom(receivers, caller.start - SKEW); at < receivers.length; at++) {
      const receiver = receivers[at] as Side;
      if (receiver.start > caller.end + SKEW) break;
      const fit = fitOf(caller, receiver);
      if (!fit) continue;
      note(caller, receiver, fit);
      note(receiver, caller, fit);
    }
  }
  const all = [...records];
  for (const caller of callers) {
    const [partner, ...more] = fits.get(caller) ?? [];
    if (!partner || more.length > 0) continue;
    const [receiver, fit] = partner;
    if (fits.get(receiver)?.length !== 1) continue;
    const { file, line, start } = caller.record;
    const id = caller.request ?? receiver.request ?? `call ${file}:${line}:${start}`;
    for (const { record, at, direction = 'inbound' } of [caller, receiver])
      all[at] = {
        ...record,
        call: { id, direction: direction as 'inbound' | 'outbound', isSure: fit === 'connection' },
      };
  }
  return all;
}

/** Healthy lines without a request are many (TCP) and need no other side. */
const isUnnamedFailure = ({ format, facts }: LogRecord): boolean =>
  format.includes('access-log') && !facts.some(({ name }) => name === 'requestId' || name === 'healthy');

/** A line of an access log that is one side of a call; it needs the time of its beginning. */
function sideAt(record: LogRecord, at: number): Side | undefined {
  if (!record.format.includes('access-log')) return undefined;
  const value = (name: FactName) => record.facts.find((fact) => fact.name === name)?.value;
  const text = (name: FactName) => value(name)?.toString();
  const start = value('time');
  const direction = text('direction');
  const from = text(direction === 'outbound' ? 'upstreamLocal' : 'downstreamRemote');
  // A line without a cluster may be anybody's: only its connection tells.
  if (typeof start !== 'number' || (direction === undefined && from === undefined)) return undefined;
  return {
    record,
    at,
    direction,
    request: text('requestId'),
    method: text('method'),
    path: text('path'),
    service: text('service'),
    status: Number(value('status') ?? 0),
    isTcp: value('tcp') === 'yes',
    isCarried: value('codeDetails') === 'via_upstream',
    from,
    to: text(direction === 'outbound' ? 'upstreamHost' : 'downstreamLocal'),
    start,
    end: start + Number(value('duration') ?? 0),
  };
}

/** Whether the receiver's line can be the other side of the caller's: it says nothing else, and lies within its time. */
function fitOf(caller: Side, receiver: Side): Fit | undefined {
  if (caller.request !== undefined && receiver.request !== undefined) return undefined;
  if (receiver.end > caller.end + SKEW) return undefined;
  if (!agree(caller.from, receiver.from) || !agree(caller.to, receiver.to)) return undefined;
  if (!agree(caller.method, receiver.method) || !agree(caller.path, receiver.path)) return undefined;
  if (caller.isCarried && receiver.status && caller.status !== receiver.status) return undefined;
  const sameEnd = caller.to !== undefined && receiver.to !== undefined;
  if (sameEnd && caller.from !== undefined && receiver.from !== undefined) return 'connection';
  if (receiver.direction === undefined || caller.isTcp !== receiver.isTcp) return undefined;
  if (sameEnd) return 'time';
  if (caller.service !== undefined && receiver.service !== undefined)
    return isSameService(caller.service, receiver.service) ? 'time' : undefined;
  // A sidecar that passes a request on writes both lines itself, with the same path: two files are two proxies.
  return caller.path !== undefined && receiver.path !== undefined && caller.record.file !== receiver.record.file
    ? 'time'
    : undefined;
}

const agree = (one: string | undefined, other: string | undefined): boolean =>
  one === undefined || other === undefined || one === other;
const isSameService = (one: string, other: string): boolean =>
  one === other || one.startsWith(`${other}.`) || other.startsWith(`${one}.`);

/** The first of the sorted sides that begins at this time or after. */
function firstFrom(sides: readonly Side[], time: number): number {
  let [low, high] = [0, sides.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sides[middle] as Side).start < time) low = middle + 1;
    else high = middle;
  }
  return low;
}
