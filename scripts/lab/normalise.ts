/**
 * Makes two runs of the same scenario the same text. What has a meaning stays: a time-out of 500 ms is 500 ms in the
 * recording. What is chance (instants, ids, ephemeral ports, the few milliseconds of a healthy reply) is replaced by
 * values that depend only on the scenario's name.
 */
import { networkInterfaces } from 'node:os';
import { mark } from './access-logs.ts';
import { asInACluster } from './addresses.ts';
import { hash, uuid } from './hash.ts';

/** Time-outs of scenarios are multiples of this, from a second on of twice this, so that a measured duration can be cut down to what was meant. */
const tick = 250;
/** A little less is as much: the second proxy starts its clock after the first. */
const early = 40;
function meant(ms: number): number {
  const step = ms + early < 1000 ? tick : 2 * tick;
  return Math.floor((ms + early) / step) * step;
}

/** An upstream host stands in the line, in any of the three formats. */
const reachedUpstream = /"[\d.]+:\d+"( \S+\|| PassthroughCluster|$)|"upstream_host":"/;

export interface Normaliser {
  readonly accessLog: (text: string) => string;
  readonly componentLog: (text: string) => string;
  readonly reply: (text: string) => string;
  /** What a program of its own printed. */
  readonly printed: (text: string) => string;
}

/** Numbers things in the order in which they appear, always the same thing by the same number. */
function numbering<Value>(give: (count: number, thing: string) => Value): (thing: string) => Value {
  const known = new Map<string, Value>();
  return (thing) => {
    const value = known.get(thing) ?? give(known.size, thing);
    known.set(thing, value);
    return value;
  };
}

export interface Origin {
  readonly name: string;
  /** When the first request was sent. */
  readonly startedAt: number;
  /** All instants that stand in the texts. */
  readonly instants: readonly number[];
  /** The scenario's own ports; all other high ones are chance. */
  readonly ports: ReadonlySet<number>;
  /** Healthy traffic has no time that means anything: all of it is invented. */
  readonly invented?: boolean;
  /** How long a program needs to start is chance: the clock stands still. */
  readonly still?: boolean;
  /** Whose address 127.0.0.1 stands for. */
  readonly caller?: string;
}

/** Mostly a few milliseconds, now and then some hundred. */
const inventedDuration = (of: string) => {
  const kind = hash(`${of} kind`, 100);
  return kind < 70 ? 1 + hash(of, 12) : kind < 96 ? 13 + hash(of, 180) : 193 + hash(of, 1800);
};

const ownAddresses = Object.values(networkInterfaces())
  .flatMap((ones) => ones ?? [])
  .filter(({ family }) => family === 'IPv4')
  .map(({ address }) => address);

const pseudoHeaders = ["':authority'", "':path'", "':method'", "':scheme'", "':protocol'", "':status'"];

/** Pseudo headers in one order: some filters print them from a hash table. */
function inOrder(lines: readonly string[]): readonly string[] {
  const rank = (line: string) => pseudoHeaders.findIndex((name) => line.startsWith(name));
  const sorted: string[] = [];
  let block: string[] = [];
  for (const line of [...lines, '']) {
    if (rank(line) >= 0) block.push(line);
    else {
      sorted.push(...block.sort((a, b) => rank(a) - rank(b)), line);
      block = [];
    }
  }
  return sorted.slice(0, -1);
}

/**
 * A clock that stands still while things follow each other as fast as they can, and moves only over the pauses that
 * were meant. So neither a busy machine nor a slow client shows.
 */
function clock(instants: readonly number[]): (instant: number) => number {
  const shown = new Map<number, number>();
  let time = 0;
  let before: number | undefined;
  for (const instant of [...instants].sort((a, b) => a - b)) {
    time += before === undefined ? 0 : meant(instant - before);
    before = instant;
    shown.set(instant, time);
  }
  return (instant) => shown.get(instant) ?? 0;
}

/** For the texts of one run. */
export function normaliser({
  name,
  startedAt,
  instants,
  ports,
  invented = false,
  still = false,
  caller,
}: Origin): Normaliser {
  const elapsed = still ? () => 0 : clock(instants);
  const day = 1 + hash(`${name} day`, 27);
  const start = Date.UTC(
    2026,
    hash(`${name} month`, 9),
    day,
    hash(`${name} hour`, 24),
    hash(`${name} minute`, 60),
    hash(`${name} s`, 60),
  );
  const instant = (ms: number, after: number) => new Date(start + (invented ? after * 37 : elapsed(ms) + after));

  const requestId = numbering((count) => uuid(`${name} request ${count}`));
  const streamId = numbering(
    (count) =>
      `${1 + hash(`${name} a ${count}`, 8)}${String(hash(`${name} b ${count}`, 1e9)).padStart(9, '0')}${String(hash(`${name} c ${count}`, 1e9)).padStart(9, '0')}`,
  );
  const taken = new Set<number>();
  const port = numbering((count) => {
    let free = 33000 + hash(`${name} port ${count}`, 27000);
    while (taken.has(free)) free++;
    taken.add(free);
    return String(free);
  });
  const connectionId = numbering(String);
  const thread = numbering((count) => String(15 + count * 7));
  const pointer = numbering(
    (count) => `0x${(0x3c1a00000000 + hash(`${name} pointer ${count}`, 0xfffff) * 16).toString(16)}`,
  );

  const quick = 1 + hash(`${name} service time`, 9);
  const serviceTime = (ms: number, i: number) =>
    invented ? inventedDuration(`${name} ${i}`) : ms < tick - early ? quick : meant(ms) + (quick % 3);
  const duration = (ms: number, line: string, i: number) => {
    if (invented)
      return reachedUpstream.test(line) ? inventedDuration(`${name} ${i}`) + hash(`${name} more ${i}`, 3) : 0;
    if (ms >= tick - early) return meant(ms) + (quick % 3);
    if (/\bURX\b/.test(line)) return 24 + hash(`${name} retries ${i}`, 60);
    return !reachedUpstream.test(line) ? 0 : quick + hash(`${name} duration ${i}`, 2);
  };

  const ephemeral = (text: string) =>
    text.replaceAll(/\b(\d+\.\d+\.\d+\.\d+):(\d{5})\b/g, (all, address: string, number: string) =>
      Number(number) >= 32768 && !ports.has(Number(number)) ? `${address}:${port(`${address}:${number}`)}` : all,
    );
  const ids = (text: string) =>
    text.replaceAll(/\b[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}\b/g, requestId);
  // Programs cannot choose the address from which they call: it is 127.0.0.1, or the machine's own.
  const called = (text: string) =>
    caller === undefined
      ? text
      : ownAddresses.reduce(
          (all, own) =>
            all.replaceAll(new RegExp(`(?<![\\d.])${own.replaceAll('.', '\\.')}(?![\\d.]|:10800)`, 'g'), caller),
          text,
        );
  const common = (text: string) =>
    asInACluster(ephemeral(called(ids(text)))).replaceAll(/\/tmp\/lab-\w+\/\w+/g, '/etc/istio/proxy');

  // How much of a large reply had gone when the overload manager struck is chance.
  const unsent = (line: string) =>
    / 200 OM |"response_flags":"OM"/.test(line)
      ? line.replace(/ \d{6,} (?=\S\d)/, ' 4194304 ').replace(/"bytes_sent":[\d.e+]+/, '"bytes_sent":4194304')
      : line;

  const accessLine = (line: string, i: number) =>
    unsent(line)
      .replaceAll(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g, (time) =>
        instant(Date.parse(time), i * 9 + hash(`${name} line ${i}`, 7)).toISOString(),
      )
      .replace(
        new RegExp(`${mark.open}(\\d+)${mark.close} ${mark.open}(\\d+|-)${mark.close}`),
        (_, lasted: string, served: string) => {
          const service = served === '-' ? '-' : serviceTime(Number(served), i);
          return `${duration(Number(lasted), line, i)} ${service}`;
        },
      )
      .replaceAll(new RegExp(`[${mark.open}${mark.close}]`, 'g'), '')
      .replace(/"duration":(\d+)/, (_, lasted: string) => `"duration":${duration(Number(lasted), line, i)}`)
      .replace(
        /"upstream_service_time":"(\d+)"/,
        (_, served: string) => `"upstream_service_time":"${serviceTime(Number(served), i)}"`,
      );

  const headerTimes = (text: string) =>
    text
      .replaceAll(/^(< )?age: \d+$/gm, '$1age: 0')
      .replaceAll(
        /(x-envoy-upstream-service-time'?[:,] ?'?)(\d+)/g,
        (_, head: string, ms: string) => head + serviceTime(Number(ms), 0),
      );
  /** Dates of certificates are so many days from today. */
  const certificateDates = (text: string) =>
    text.replaceAll(/\w{3} [ \d]\d \d\d:\d\d:\d\d \d{4} GMT/g, (date) => {
      const days = Math.round((Date.parse(date) - startedAt) / 86_400_000);
      const [, , number, month, year, time] =
        /(\w+), (\d+) (\w+) (\d+) (\S+)/.exec(new Date(start + days * 86_400_000).toUTCString()) ?? [];
      return `${month} ${String(Number(number)).padStart(2)} ${time} ${year} GMT`;
    });
  const dates = (text: string) =>
    text.replaceAll(/\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT/g, new Date(start).toUTCString());

  /** The same number of days from the start as from today. */
  const shifted = (date: string) =>
    new Date(start + Math.round((Date.parse(date) - startedAt) / 86_400_000) * 86_400_000);
  const printed = (text: string) =>
    common(certificateDates(dates(text)))
      .replaceAll(/\/\S*\/\.runtimes\/python\/bin\//g, '/usr/bin/')
      .replaceAll(/\/\S*\/\.runtimes\/python\/lib\//g, '/usr/lib/')
      .replaceAll(/\/\S*\/programs\/python\//g, '/app/')
      .replaceAll(/\/\S*\/_bin\/envoy\b/g, '/usr/local/bin/envoy')
      .replaceAll(/\/tmp\/pod-\w+\//g, '/')
      .replaceAll(/thread=(\d+)/g, (_, id: string) => `thread=${thread(id)}`)
      .replaceAll(/(?<=\[)0x[\da-f]{6,}(?=\])/g, pointer)
      .replaceAll(/(faulting address |Address mapping: )[\da-fx]+(?:-[\da-f]+)?/g, (_, head: string) => `${head}0x0`)
      .replaceAll(
        /(\d{4})([-/])(\d\d)\2(\d\d)([ T])(\d\d:\d\d:\d\d)([.,]\d+)?/g,
        (_, year: string, dash: string, month: string, date: string, gap: string, time: string) =>
          shifted(`${year}-${month}-${date}T${time}Z`)
            .toISOString()
            .slice(0, 19)
            .replaceAll('-', dash)
            .replace('T', gap),
      )
      .replaceAll(/\w{3} \w{3} \d\d \d\d:\d\d:\d\d UTC \d{4}/g, (date) => {
        const [day = '', number = '', month = '', year = '', time = ''] = shifted(date).toUTCString().split(/,? /);
        return `${day} ${month} ${number} ${time} UTC ${year}`;
      })
      .replaceAll(/\d\d\/\w{3}\/\d{4}:\d\d:\d\d:\d\d \+0000/g, () => {
        const [, number = '', month = '', year = '', time = ''] = new Date(start).toUTCString().split(/,? /);
        return `${number}/${month}/${year}:${time} +0000`;
      })
      .replaceAll(/\b[\dA-F]{16}:error:/g, '80ABF7E6127F0000:error:')
      .replaceAll(/(\[|\(|pid:? ?)(\d{2,7})(?=[\])]|$)/gm, (_, head: string, id: string) => head + thread(id))
      .replaceAll(/(%\d\|)\d{10}\.\d{3}(?=\|)/g, (_, head: string) => `${head}${(start / 1000).toFixed(3)}`)
      .replaceAll(/\{(grpc_status:\d+), (grpc_message:".*")\}/g, '{$2, $1}')
      .replaceAll(/\b(\d{2,7})#\1:/g, (_, id: string) => `${thread(id)}#${thread(id)}:`)
      .replaceAll(/after \d+ms in state/g, 'after 0ms in state')
      // PyMongo numbers its topologies and questions by chance.
      .replaceAll(/(Topology\w* id: )[\da-f]{24}/g, (_, head: string) => head + 'a'.repeat(24))
      .replaceAll(/(but expected )\d{6,}/g, (_, head: string) => `${head}${100_000_000 + hash(name, 1e9)}`)
      .replaceAll(/\b0x[\da-f]{6,}\b/g, pointer);

  return {
    printed,
    accessLog: (text) =>
      common(text)
        .split('\n')
        .map((line, i) => (line === '' ? '' : accessLine(line, i)))
        .join('\n'),
    componentLog: (text) => {
      let i = 0;
      const lines = common(headerTimes(dates(text)))
        .replaceAll(/(StreamId"?[:=] ?"?)(\d+)/g, (_, head: string, id: string) => head + streamId(id))
        // Protobuf spoils its debug texts on purpose, in one way or another.
        .replaceAll(/goo\.gle\/debug\w+ */g, '')
        .replaceAll(
          /("ConnectionId":"|\bconnection \[C|^\[C)(\d+)/gm,
          (_, head: string, id: string) => head + connectionId(id),
        )
        .replaceAll(/\b0x[\da-f]{6,}\b/g, pointer)
        .replaceAll(/thread=(\d+)/g, (_, id: string) => `thread=${thread(id)}`)
        .split('\n');
      return inOrder(lines)
        .map((line) =>
          line.replace(
            /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3})(\d{3})Z(\t\w+\tenvoy \w+ )(\S+):\d+/,
            (_, time: string, _micro: string, kind: string, file: string) => {
              const at = instant(Date.parse(`${time}Z`), Math.floor(i / 3))
                .toISOString()
                .slice(0, -1);
              const message =
                line
                  .split('\t')[3]
                  ?.replaceAll(/[\d"[\]{}]|0x\w+/g, '')
                  .slice(0, 40) ?? '';
              const micro = String(((i++ % 3) * 317 + hash(`${name} micro ${i}`, 300)) % 1000).padStart(3, '0');
              // Line numbers move from version to version and say nothing.
              return `${at}${micro}Z${kind}${file}:${40 + hash(file + message, 1200)}`;
            },
          ),
        )
        .join('\n');
    },
    reply: (text) =>
      common(headerTimes(certificateDates(dates(text))))
        .replaceAll(
          /("timestamp":")[^"]+/g,
          (_, head: string) => head + new Date(start).toISOString().replace('Z', '+00:00'),
        )
        // OpenSSL begins its errors with the number of a thread, curl shows where its handles lie.
        .replaceAll(/\b[\dA-F]{16}:error:/g, '80ABF7E6127F0000:error:')
        .replaceAll(/\b0x[\da-f]{8,}/g, pointer)
        .replaceAll(/after \d+ (ms|milliseconds)/g, (all, unit: string) => {
          const ms = Number(/\d+/.exec(all)?.[0]);
          return `after ${ms < tick - early ? quick : meant(ms) + 1} ${unit}`;
        }),
  };
}
