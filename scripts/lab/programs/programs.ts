/**
 * Programs of other runtimes, as people's services use them: what they print about a failure is what gets pasted.
 *
 *     python-requests   programs/python/client.py, in a venv with the packages of requirements.txt
 *     python-gunicorn   a command of that venv
 *     go-http           the subcommand `http` of programs/go, built once
 *     spring-rest       programs/spring: Spring, by Maven
 *     browser-open      programs/browser.ts: the Chromium of the tests
 *     java-https        programs/java/https.java, compiled as it starts
 *     node-https        programs/node/https.ts
 *     istioctl          built from its Go module; it reads files and needs no cluster
 *     pilot-agent       built from the same module, by programs/node/agent.ts: with an Envoy, and without a cluster
 *     psql              a command of the machine, as Debian packages it
 *
 * Each is made ready on its first use. Where its runtime is missing, its scenarios are left out, and that is said.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { envoyBinary } from '../envoys.ts';

/** Something that this machine lacks: no fault of the scenario. */
export class Missing extends Error {}

const folder = import.meta.dirname;
const made = join(folder, '..', '.runtimes');

const answers = (command: string, ...args: readonly string[]) => spawnSync(command, args).error === undefined;

function needs(command: string, version: string, what: string): void {
  if (!answers(command, version)) throw new Missing(`There is no \`${command}\` here. Install ${what}.`);
}

/** Makes `target` anew by `make` where what it is made from has changed. */
function fresh(target: string, from: readonly string[], make: () => void): void {
  const stamp = `${target}.from`;
  const state = from.map((file) => `${file} ${statSync(file).mtimeMs}`).join('\n');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === state) return;
  mkdirSync(made, { recursive: true });
  make();
  writeFileSync(stamp, state);
}

/** Commands of the venv; all other names are functions of `client.py`. */
const servers: ReadonlySet<string> = new Set(['gunicorn']);

function python(name: string): readonly string[] {
  needs('python3', '--version', 'Python 3 with venv');
  const venv = join(made, 'python');
  const wanted = join(folder, 'python', 'requirements.txt');
  fresh(venv, [wanted], () => {
    console.error('Fetching Python packages with pip (once) …');
    execFileSync('python3', ['-m', 'venv', venv], { stdio: 'inherit' });
    execFileSync(join(venv, 'bin', 'pip'), ['install', '--quiet', '-r', wanted], { stdio: 'inherit' });
  });
  if (servers.has(name)) return [join(venv, 'bin', name)];
  return [join(venv, 'bin', 'python'), join(folder, 'python', 'client.py'), name];
}

function go(subcommand: string): readonly string[] {
  needs('go', 'version', 'Go');
  const source = join(folder, 'go');
  const binary = join(made, 'go');
  const from = ['go.mod', 'main.go'].map((file) => join(source, file));
  fresh(binary, from, () => {
    console.error('Building the clients in Go (once) …');
    execFileSync('go', ['build', '-o', binary, '.'], { cwd: source, stdio: 'inherit' });
  });
  return [binary, subcommand];
}

function java(main: string): readonly string[] {
  needs('java', '-version', 'Java 17');
  return ['java', join(folder, 'java', `${main}.java`)];
}

function spring(how: string): readonly string[] {
  needs('mvn', '--version', 'Java 17 with Maven');
  const source = join(folder, 'spring');
  const target = join(made, 'spring');
  const from = ['pom.xml', 'src/main/java/lab/Main.java'].map((file) => join(source, file));
  fresh(target, from, () => {
    console.error('Fetching Spring with Maven (once) …');
    const goals = ['compile', 'dependency:copy-dependencies', '-DincludeScope=runtime'];
    const places = [`-Dmade=${target}`, `-DoutputDirectory=${join(target, 'lib')}`];
    execFileSync('mvn', ['-q', '-B', ...places, ...goals], { cwd: source, stdio: 'inherit' });
  });
  return ['java', '-cp', `${join(target, 'classes')}:${join(target, 'lib')}/*`, 'lab.Main', how];
}

const browser = (how: string): readonly string[] => [process.execPath, join(folder, 'browser.ts'), how];

/** A state of Istio's main branch, for its releases are no Go modules; they take minutes to build. */
const ISTIO = 'v0.0.0-20260827124520-eed52ebb66ad';

function ofIstio(command: string): string {
  const name = command.split('/').at(-1) ?? command;
  const binary = join(made, name);
  if (!existsSync(binary)) {
    needs('go', 'version', 'Go');
    console.error(`Building ${name} (once, some minutes) …`);
    const env = { ...process.env, GOBIN: made };
    execFileSync('go', ['install', `istio.io/istio/${command}@${ISTIO}`], { env, stdio: 'inherit' });
  }
  return binary;
}

/** The agent, the template of Envoy's bootstrap that is in its module, and an Envoy. */
function pilotAgent(): readonly string[] {
  const agent = ofIstio('pilot/cmd/pilot-agent');
  const module = execFileSync('go', ['mod', 'download', '-json', `istio.io/istio@${ISTIO}`], { encoding: 'utf8' });
  const { Dir } = JSON.parse(module) as { readonly Dir: string };
  const template = join(Dir, 'tools', 'packaging', 'common', 'envoy_bootstrap.json');
  return [...node('agent'), agent, template, envoyBinary('1.40.0')];
}

/** The Node that runs the lab. */
const node = (name: string): readonly string[] => [process.execPath, join(folder, 'node', `${name}.ts`)];

const runtimes = { python, go, java, spring, node, browser } as const;
type Runtime = keyof typeof runtimes;
const isRuntime = (name: string): name is Runtime => name in runtimes;

/** The command line of the program of this name. */
export function commandOf(name: string): readonly string[] {
  const [runtime = '', ...rest] = name.split('-');
  if (isRuntime(runtime) && rest.length > 0) return runtimes[runtime](rest.join('-'));
  if (name === 'istioctl') return [ofIstio('istioctl/cmd/istioctl')];
  if (name === 'pilot-agent') return pilotAgent();
  needs(name, '--version', `Debian's package of that name, or the one that holds it`);
  return [name];
}

/** Runs a command where `/etc/hosts` is the file `hosts`; its own mounts are all that it has of its own. */
export function withHosts(hosts: string, command: readonly string[]): readonly string[] {
  const own = process.getuid?.() === 0 ? ['--mount'] : ['--mount', '--map-root-user'];
  if (!answers('unshare', ...own, 'true')) throw new Missing('`unshare --mount` is not allowed here.');
  return ['unshare', ...own, 'sh', '-c', 'mount --bind "$0" /etc/hosts && exec "$@"', hosts, ...command];
}
