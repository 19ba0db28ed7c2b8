/** `meshbook completion SHELL`: a script for the shell to source. The words to choose from stand in it. */
import { knowledge } from '../../knowledge.ts';
import { COMMANDS, type Command, OPTIONS } from '../arguments.ts';
import { CannotRun } from '../cannot-run.ts';
import type { Io } from '../io.ts';

export function runCompletion({ shell }: Extract<Command, { name: 'completion' }>, io: Io): number {
  const script = Object.hasOwn(SCRIPTS, shell) ? SCRIPTS[shell] : undefined;
  if (!script) throw new CannotRun(`\`completion ${shell}\` is not known.`, 'Write one of bash, zsh, fish.');
  io.stdout(script);
  return 0;
}

const commands = COMMANDS.join(' ');
const options = [
  ...new Set([...Object.keys(OPTIONS.diagnose), ...Object.keys(OPTIONS.scan)]),
  '--help',
  '--version',
].join(' ');
/** Terms that can be typed without quotes, and the causes. */
const terms = [...Object.keys(knowledge.rules), ...Object.keys(knowledge.texts)]
  .filter((id) => /^[\w.-]+$/.test(id) && id.length < 40)
  .join(' ');
const causes = Object.keys(knowledge.rules).join(' ');
const answers = Object.entries(knowledge.checks)
  .flatMap(([check, all]) => Object.keys(all.answers).map((answer) => `${check}=${answer.replaceAll(' ', '-')}`))
  .join(' ');

const SCRIPTS: { readonly [shell: string]: string } = {
  bash: `_meshbook() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]}
  # Bash takes \`=\` for a word of its own.
  if [ "$before" = = ]; then return; fi
  case $before in
    explain) COMPREPLY=($(compgen -W "${terms}" -- "$word")); return ;;
    why|--only|--skip) COMPREPLY=($(compgen -W "${causes}" -- "$word")); return ;;
    --answer|-a) COMPREPLY=($(compgen -W "${answers}" -- "$word")); return ;;
    --fail-on) COMPREPLY=($(compgen -W "certain likely possible" -- "$word")); return ;;
    --data-plane) COMPREPLY=($(compgen -W "sidecar ambient" -- "$word")); return ;;
    completion) COMPREPLY=($(compgen -W "bash zsh fish" -- "$word")); return ;;
  esac
  case $word in
    -*) COMPREPLY=($(compgen -W "${options}" -- "$word")) ;;
    *) COMPREPLY=($(compgen -f -- "$word"))
       [ "$COMP_CWORD" -eq 1 ] && COMPREPLY+=($(compgen -W "${commands}" -- "$word")) ;;
  esac
}
complete -F _meshbook meshbook
`,
  zsh: `#compdef meshbook
_meshbook() {
  case \${words[CURRENT-1]} in
    explain) compadd ${terms}; return ;;
    why|--only|--skip) compadd ${causes}; return ;;
    --answer|-a) compadd ${answers}; return ;;
    --fail-on) compadd certain likely possible; return ;;
    --data-plane) compadd sidecar ambient; return ;;
    completion) compadd bash zsh fish; return ;;
  esac
  (( CURRENT == 2 )) && compadd ${commands}
  [[ \${words[CURRENT]} == -* ]] && compadd -- ${options}
  _files
}
compdef _meshbook meshbook
`,
  fish: `complete -c meshbook -n __fish_use_subcommand -a '${commands}'
complete -c meshbook -n '__fish_seen_subcommand_from explain' -f -a '${terms}'
complete -c meshbook -n '__fish_seen_subcommand_from why' -a '${causes}'
complete -c meshbook -n '__fish_seen_subcommand_from completion' -f -a 'bash zsh fish'
complete -c meshbook -l answer -s a -x -a '${answers}'
complete -c meshbook -l istio -x
complete -c meshbook -n '__fish_seen_subcommand_from scan' -l only -x -a '${causes}'
complete -c meshbook -n '__fish_seen_subcommand_from scan' -l skip -x -a '${causes}'
complete -c meshbook -n '__fish_seen_subcommand_from scan' -l since -x
complete -c meshbook -n '__fish_seen_subcommand_from scan' -l until -x
complete -c meshbook -l data-plane -x -a 'sidecar ambient'
complete -c meshbook -l fail-on -x -a 'certain likely possible'
complete -c meshbook -l json
complete -c meshbook -l help -s h
complete -c meshbook -l version -s V
`,
};
