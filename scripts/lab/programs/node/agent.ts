/**
 * A sidecar as its pod runs it, without a cluster: pilot-agent with its Envoy, beside an application that calls.
 * agent.ts AGENT TEMPLATE ENVOY STEP …. The steps, one after the other:
 *
 *     start    the agent starts; there is no istiod for it
 *     probe    the agent is asked whether the sidecar is ready
 *     call     the application calls a Service; no iptables here send that to Envoy, which is not there at that moment
 *     wait     two seconds
 *     stop     the agent is told to end, as kubelet does it
 *     crash    a fault hits Envoy
 *     gone     waits until the agent has ended
 *
 * Printed is what `kubectl logs --all-containers` would show: the agent's words from the moment on at which it starts Envoy, and
 * the application's errors as Node tells them.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const [binary = '', template = '', envoy = '', ...steps] = process.argv.slice(2);
const pod = mkdtempSync(join(tmpdir(), 'pod-'));
/** What 15021 passes on to; without istiod Envoy opens no listener. */
const PROBED = 15020;
/** istiod's Service, and the one that the application calls (see addresses.ts): nobody listens there. */
const ISTIOD = '127.96.0.15:15012';
const CALLED = { host: '127.96.7.12', port: 8080 };

function files(): void {
  const put = (path: string, text: string) => {
    mkdirSync(dirname(join(pod, path)), { recursive: true });
    writeFileSync(join(pod, path), text);
  };
  put('var/run/secrets/tokens/istio-token', 'none');
  mkdirSync(join(pod, 'etc/istio/proxy'), { recursive: true });
  mkdirSync(join(pod, 'var/run/secrets/istio'), { recursive: true });
  const root = join(pod, 'var/run/secrets/istio/root-cert.pem');
  const made = ['-keyout', join(pod, 'root.key'), '-out', root, '-days', '2', '-subj', '/O=cluster.local'];
  execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', ...made], { stdio: 'ignore' });
}

let agent: ChildProcess | undefined;
let ended: Promise<unknown> = Promise.resolve();
let begun = false;
function heard(chunk: string): void {
  for (const line of chunk.split('\n')) {
    begun ||= line.includes('Starting proxy agent');
    if (begun && line !== '') console.log(line);
  }
}

function start(): void {
  const config = { binaryPath: envoy, configPath: join(pod, 'etc/istio/proxy'), discoveryAddress: ISTIOD };
  const env = {
    PATH: process.env['PATH'],
    POD_NAME: 'cart-6d5f8',
    POD_NAMESPACE: 'shop',
    INSTANCE_IP: '127.0.0.1',
    SERVICE_ACCOUNT: 'cart',
    ISTIO_META_CLUSTER_ID: 'Kubernetes',
    CA_ADDR: ISTIOD,
    PROXY_CONFIG: JSON.stringify({ ...config, concurrency: 1, terminationDrainDuration: '1s' }),
  };
  // How long it waits before it asks for a certificate again is chance, and said by `ca`.
  const levels = ['--log_output_level', 'default:info,ca:error'];
  agent = spawn(binary, ['proxy', 'sidecar', '--templateFile', template, ...levels], { cwd: pod, env });
  agent.stdout?.setEncoding('utf8').on('data', heard);
  agent.stderr?.setEncoding('utf8').on('data', heard);
  const { promise, resolve } = Promise.withResolvers<void>();
  agent.once('exit', () => resolve());
  ended = promise;
}

/** An answer, or Node's words for none. */
const asked = (host: string, port: number, path: string) =>
  new Promise<string | undefined>((told) => {
    get({ host, port, path, agent: false }, (reply) => {
      reply.resume();
      told(undefined);
    }).on('error', ({ message }) => told(message));
  });

async function call(): Promise<void> {
  const error = await asked(CALLED.host, CALLED.port, '/cart');
  if (error !== undefined) console.log(`Error: ${error}`);
}

/** The Envoy that the agent has started, if it runs. */
function envoysId(): number | undefined {
  const isIts = (id: string) => {
    try {
      return readFileSync(`/proc/${id}/stat`, 'utf8').split(') ')[1]?.split(' ')[1] === String(agent?.pid);
    } catch {
      return false; // it has just ended
    }
  };
  const found = readdirSync('/proc').find((id) => /^\d+$/.test(id) && isIts(id));
  return found === undefined ? undefined : Number(found);
}

function toEnvoy(signal: NodeJS.Signals): void {
  const id = envoysId();
  if (id !== undefined) process.kill(id, signal);
}

const does: { readonly [step: string]: () => unknown } = {
  start,
  probe: () => asked('127.0.0.1', PROBED, '/healthz/ready'),
  call,
  stop: () => agent?.kill('SIGTERM'),
  crash: () => toEnvoy('SIGSEGV'),
  gone: () => ended,
  wait: () => sleep(2_000),
};

files();
try {
  for (const step of steps) await does[step]?.();
  await sleep(200);
} finally {
  toEnvoy('SIGKILL');
  agent?.kill('SIGKILL');
  rmSync(pod, { recursive: true, force: true });
}
