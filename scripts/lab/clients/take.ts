/** Takes one step and gives back what the client saw. */
import { renameSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import type { Door, SetUp } from '../build/set-up.ts';
import { takeCurl } from './curl.ts';
import { takeH2 } from './h2.ts';
import { takeProgram } from './program.ts';
import { takeRaw } from './raw.ts';
import type { Step } from './steps.ts';
import { takeTraffic } from './traffic.ts';

export interface Seen {
  /** The reply as `curl -i` shows it, or the client's error. */
  readonly reply: string;
  /** What `curl -v` wrote, where the client was curl. */
  readonly verbose?: string;
  /** What a program of its own printed. */
  readonly printed?: { readonly by: string; readonly text: string };
}

const sleep = (ms: number) => new Promise((done) => setTimeout(done, ms));

const post = (door: Door, path: string) =>
  new Promise<void>((done, failed) => {
    request({ host: door.address, port: door.port, localAddress: door.address, path, method: 'POST' }, (response) =>
      response.resume().on('end', done),
    )
      .on('error', failed)
      .end();
  });

export async function take(step: Step, setUp: SetUp, files: string): Promise<readonly Seen[]> {
  switch (step.kind) {
    case 'pause':
      await sleep(step.ms);
      return [];
    case 'put': // By a move, which is what Envoy watches for.
      writeFileSync(join(files, `${step.file}.new`), step.text);
      renameSync(join(files, `${step.file}.new`), join(files, step.file));
      return [];
    case 'admin': {
      const at = setUp.proxies.find((proxy) => proxy.admin)?.admin;
      if (at === undefined) throw new Error('An `admin` step needs a proxy with `admin: true`.');
      await post({ ...setUp.door, ...at }, step.path);
      return [];
    }
    case 'together': {
      const seen = await Promise.all(
        step.steps.map(async (one, i) => {
          await sleep(i * step.apart);
          return take(one, setUp, files);
        }),
      );
      return seen.flat();
    }
    default: {
      const door = { ...setUp.door, ...step.at };
      if (step.kind === 'traffic') return takeTraffic(step, door);
      if (step.kind === 'curl') return [await takeCurl(step, door)];
      if (step.kind === 'program') return [await takeProgram(step, door, files)];
      return [await (step.kind === 'raw' ? takeRaw(step, door) : takeH2(step, door))];
    }
  }
}
