/**
 * Some failures are the network's: no route, no free port, no IPv6. Scenarios that need one run in a network namespace of
 * their own, with nothing in it but loopback (`unshare -rn`, Linux), and take away there what is to be missing.
 */
import { execFileSync, spawnSync } from 'node:child_process';

const mark = 'LAB_NETWORK';
export const inOwn = () => process.env[mark] === 'own';

/** Runs the lab on these scenarios in a network of its own, and says whether they all went well. */
export function runApart(scenarios: readonly string[], options: readonly string[]): boolean {
  const lab = [process.execPath, ...process.execArgv, process.argv[1] ?? '', ...options, ...scenarios];
  const { status } = spawnSync('unshare', ['-rn', 'sh', '-c', 'ip link set lo up && exec "$@"', 'lab', ...lab], {
    stdio: 'inherit',
    env: { ...process.env, [mark]: 'own' },
  });
  return status === 0;
}

/** What a scenario takes from its network: a command that does it, and the one that undoes it. */
export interface Limit {
  readonly does: () => readonly string[];
  readonly undoes: () => readonly string[];
}

const added = (...what: readonly string[]): Limit => {
  const [object = '', ...rest] = what;
  return { does: () => ['ip', object, 'add', ...rest], undoes: () => ['ip', object, 'delete', ...rest] };
};

/** The kernel knows no way to this address, or forbids it. */
export const route = (kind: 'unreachable' | 'prohibit', address: string): Limit =>
  added('route', kind, address, 'table', 'local');

/** An address of the machine's own. */
export const own = (address: string): Limit => added('address', address, 'dev', 'lo', 'nodad');

const set = (name: string, value: string) => ['sysctl', '-q', '-w', `${name}=${value}`];

/** A setting of the kernel's network. */
export const setting = (name: string, value: string): Limit => {
  let before = '';
  return {
    does: () => {
      before = execFileSync('sysctl', ['-n', name], { encoding: 'utf8' }).trim();
      return set(name, value);
    },
    undoes: () => set(name, before),
  };
};

const command = ([name = '', ...args]: readonly string[]) => execFileSync(name, args, { stdio: 'pipe' });

/** Lays the limits on the network for the time of `run`. */
export async function limited<Result>(limits: readonly Limit[], run: () => Promise<Result>): Promise<Result> {
  const laid: Limit[] = [];
  try {
    for (const limit of limits) {
      command(limit.does());
      laid.unshift(limit);
    }
    return await run();
  } finally {
    for (const { undoes } of laid) command(undoes());
  }
}
