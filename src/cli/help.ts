/** What `--help` prints. */
import type { CommandName } from './arguments.ts';

const DIAGNOSE = `Usage: meshbook [diagnose] [FILE …|-] [options]

Reads the errors and logs of Envoy and Istio and names their causes, best first.
Without a file, or for \`-\`, it reads standard input. Several files are read as
one story: the error, the server's log, the output of a check.

More than 1 MB, a folder, or what is packed is read as \`meshbook scan\` reads it.

  -a, --answer CHECK=ANSWER  what a check gave; may be repeated; of several
                             services CHECK@SERVICE=ANSWER
      --istio VERSION        the version that you run, such as 1.27
      --data-plane KIND      sidecar or ambient
      --json                 the whole report as JSON
      --fail-on CERTAINTY    exit with 3 at certain, likely or possible

Exit status: 0 something was diagnosed, 1 nothing was, 2 it could not run,
3 a diagnosis is at least as sure as --fail-on.`;

const OF_LOGS = `      --since TIME           only what happened from then on: 2026-11-02T09:00:00Z, 15m
      --until TIME           only what happened up to then
      --only CAUSE           only this cause; may be repeated
      --skip CAUSE           not this cause; may be repeated
  -a, --answer CHECK=ANSWER  what a check gave; may be repeated; of several
                             services CHECK@SERVICE=ANSWER
      --istio VERSION        the version that you run, such as 1.27
      --data-plane KIND      sidecar or ambient`;

const SCAN = `Usage: meshbook scan FILE|FOLDER|- … [options]

Reads logs of any size, packed (gzip, zstd) or not, and names the causes of the
errors in them: how often, since when, where, with the first and last line.
Ctrl-C ends the reading and tells what was found so far.

${OF_LOGS}
  -f, --follow               the logs still grow: meshbook watch
      --json                 the whole report as JSON
      --fail-on CERTAINTY    exit with 3 at certain, likely or possible

Exit status: 0 something was diagnosed, 1 nothing was, 2 something could not be
read, 3 a diagnosis is at least as sure as --fail-on.`;

const WATCH = `Usage: meshbook watch FILE|FOLDER|- … [options]
       kubectl logs -f … | meshbook watch

Reads logs while they grow, also through rotation: a table on a terminal, a line for
each new finding in a pipe. Each is told once, and once more when it becomes surer.
It ends with the input or at Ctrl-C, and then prints the report of \`meshbook scan\`.

${OF_LOGS}
      --json                 a line of JSON for each new finding, the last is the report
      --fail-on CERTAINTY    exit with 3 at certain, likely or possible

Exit status: as that of \`meshbook scan\`.`;

const EXPLAIN = `Usage: meshbook explain TERM [--json]

Explains a word of Envoy or Istio, by any spelling: a response flag, response code
details, an error message, a TLS reason or its number, an errno, a port, a code such
as IST0101, a symptom, a cause or a check of Meshbook.

  meshbook explain UF
  meshbook explain 'rbac_access_denied_matched_policy[none]'
  meshbook explain delayed connect error: 111

Exit status: 0 explained, 1 not known (the nearest terms are named).`;

const WHY = `Usage: meshbook why CAUSE [FILE …|-] [--json]

Goes through the signs of a cause, clause by clause: what each asks of a record,
and what the text says there. For whoever wonders why a cause was named, or not.

Exit status: 0 a sign of it holds, 1 none does, 2 there is no such cause.`;

const MCP = `Usage: meshbook mcp

Serves the tools \`diagnose\`, \`explain\` and \`next_check\` to an assistant: the Model
Context Protocol over standard input and output. Nothing leaves this machine.`;

const COMPLETION = `Usage: meshbook completion bash|zsh|fish

Prints a completion script for the shell:

  source <(meshbook completion bash)`;

const ALL = `${DIAGNOSE}

More commands:
  meshbook scan FILE|FOLDER  the same for logs of any size
  meshbook watch FILE        the same for logs that still grow
  meshbook explain TERM      what a flag, detail, message, code or cause means
  meshbook why CAUSE [FILE]  why a text names a cause, or does not
  meshbook mcp               the same for an assistant, over MCP
  meshbook completion SHELL  completion for bash, zsh, fish
  meshbook --version         the version, and that of what it knows

Colours are for terminals only; NO_COLOR and FORCE_COLOR are respected.
Nothing that it reads leaves this machine.`;

const TOPICS: { readonly [C in CommandName]: string } = {
  diagnose: DIAGNOSE,
  scan: SCAN,
  watch: WATCH,
  explain: EXPLAIN,
  why: WHY,
  mcp: MCP,
  completion: COMPLETION,
};

export const help = (topic: CommandName | undefined): string => `${topic ? TOPICS[topic] : ALL}\n`;
