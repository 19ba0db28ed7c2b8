/** One command from what was typed to its exit status. Each is loaded only when it is asked for. */
import { commandOf } from './arguments.ts';
import type { Io } from './io.ts';

export async function run(typed: readonly string[], io: Io): Promise<number> {
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
    case 'explain': {
      const { runExplain } = await import('./commands/explain.ts');
      return runExplain(command, io);
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
