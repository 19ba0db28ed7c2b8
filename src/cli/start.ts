/** The process around the command: its streams, colours, width, and how it ends. */
import { type Io, messageLine } from './io.ts';
import { run } from './run.ts';

export async function start(): Promise<void> {
  const { stdout, stderr, env, stdin, argv } = process;
  const io: Io = {
    stdin,
    stdout: (text) => void stdout.write(text),
    stderr: (message) => void stderr.write(messageLine(message)),
    colours: hasColours(env, stdout.isTTY),
    get width() {
      return Math.min(120, Math.max(40, (stdout.isTTY && stdout.columns) || 80));
    },
    get rows() {
      return stdout.isTTY && env['TERM'] !== 'dumb' ? stdout.rows : undefined;
    },
    self: env['npm_command'] === 'exec' ? 'npx meshbook' : 'meshbook',
    progress: stderr.isTTY ? (text) => void stderr.write(`\r\u001b[K${text}`) : undefined,
    onInterrupt: (stop) => {
      process.once('SIGINT', stop);
      return () => void process.off('SIGINT', stop);
    },
  };
  stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
    // Who closes the pipe, such as `head`, has read enough: what is still to come has no reader.
    if (code === 'EPIPE') process.exit();
    io.stderr(`The report could not be written (${code}). Check where it is written to.`);
    process.exit(2);
  });
  stderr.on('error', () => {});
  process.exitCode = await run(argv.slice(2), io);
  // After Ctrl-C nobody waits for what may still come in.
  stdin.destroy();
}

/** Colours on a terminal only, unless the environment says otherwise; `NO_COLOR` has the last word. */
export function hasColours(env: NodeJS.ProcessEnv, isTerminal: boolean): boolean {
  if (env['NO_COLOR']) return false;
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return isTerminal && env['TERM'] !== 'dumb';
}
