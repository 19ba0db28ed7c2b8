/** One command from what was typed to its exit status. Each is loaded only when it is asked for. */
import { commandOf } from './arguments.ts';
import { CannotRun } from './cannot-run.ts';
import type { Io } from './io.ts';

/** Exit status: 0 diagnosed or explained, 1 not, 2 could not run, 3 a diagnosis at or above `--fail-on`. */
export async function run(typed: readonly string[], io: Io): Promise<number> {
  try {
    return await perform(typed, io);
  } catch (error) {
    io.stderr(error instanceof CannotRun ? error.message : unforeseen(error));
    return 2;
  }
}

async function perform(typed: readonly string[], io: Io): Promise<number> {
  const command = commandOf(typed);
  switch (command.name) {
    case 'help': {
      const { help } = await import('./help.ts');
      io.stdout(help(command.topic));
      return 0;
    }
    case 'version': {
      const { versionLine } = await import('./version.ts');
      io.stdout(`${versionLine}\n`);
      return 0;
    }
    case 'diagnose': {
      const { runDiagnose } = await import('./commands/diagnose.ts');
      return runDiagnose(command, io);
    }
    case 'scan': {
      const { runScan } = await import('./scan/run-scan.ts');
      return runScan(command, io);
    }
    case 'explain': {
      const { runExplain } = await import('./commands/explain.ts');
      return runExplain(command, io);
    }
    case 'why': {
      const { runWhy } = await import('./commands/why.ts');
      return runWhy(command, io);
    }
    case 'completion': {
      const { runCompletion } = await import('./commands/completion.ts');
      return runCompletion(command, io);
    }
    case 'mcp': {
      const { runMcp } = await import('./commands/mcp.ts');
      return runMcp(io);
    }
  }
}

function unforeseen(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return code === 'ERR_MODULE_NOT_FOUND'
    ? 'What Meshbook knows has not been gathered yet. Run `npm install` in its folder.'
    : `Meshbook failed, which is its own fault (${message}). Please report it with the text that it was given.`;
}
