/**
 * Writes a new unit from the templates beside this file:
 *
 *     npm run new -- rule tls-certificate-expired --area tls [--paste FILE]
 *     npm run new -- page debugging/slow-requests
 *     npm run new -- page investigations/keepalive-race
 *     npm run new -- page incidents/statsd-congestion
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = process.env['MESHBOOK_ROOT'] ?? fileURLToPath(new URL('../', import.meta.url));
const USAGE = `npm run new -- rule NAME --area AREA [--paste FILE]
npm run new -- page SECTION/NAME
  SECTION: concepts, debugging, operations, investigations, incidents
  NAME: small letters, digits and hyphens; the folder's name is the id`;

/** `tls-certificate-expired` → `Tls certificate expired`: a start, to be written better. */
const titleOf = (id: string): string => id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ');
const template = (name: string, words: { readonly [word: string]: string }): string =>
  readFileSync(new URL(`./templates/${name}.template`, import.meta.url), 'utf8').replace(
    /__([A-Z]+)__/g,
    (whole, word: string) => words[word] ?? whole,
  );

/** The files of a new unit, or a sentence that says why there can be none. */
function filesOf(
  args: readonly string[],
  options: { readonly area?: string; readonly paste?: string },
): Record<string, string> | string {
  const [what, name = '', ...more] = args;
  if (more.length > 0) return `What is \`${more.join(' ')}\`?`;
  const parts = name.split('/');
  if (!parts.every((part) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(part))) return `\`${name}\` is no name.`;
  const id = parts.at(-1) as string;
  const words = {
    NAME: id,
    TITLE: titleOf(id),
    TODAY: new Date().toISOString().slice(0, 10),
    AREA: options.area ?? '',
  };
  if (what === 'rule') {
    if (parts.length > 1) return 'A rule has a name and an area: `rule NAME --area AREA`.';
    if (!options.area) return 'In which area? `--area connection`, `--area mtls` …';
    const sample = options.paste && { [`src/rules/${id}/suggests-first.txt`]: readFileSync(options.paste, 'utf8') };
    return {
      [`src/rules/${id}/rule.ts`]: template('rule.ts', words),
      [`src/rules/${id}/samples.json`]: sample ? '{\n  "suggests-first.txt": "written"\n}\n' : '{}\n',
      ...sample,
      [`content/wiki/causes/${options.area}/${id}.mdx`]: template('cause.mdx', words),
    };
  }
  if (what !== 'page') return what ? `\`${what}\` is neither \`rule\` nor \`page\`.` : 'What should be new?';
  const [section = ''] = parts;
  if (parts.length !== 2) return 'A page has a section and a name: `page debugging/slow-requests`.';
  if (section === 'investigations') return { [`content/${name}/index.mdx`]: template('investigation.mdx', words) };
  if (section === 'incidents') {
    const paste = options.paste ? readFileSync(options.paste, 'utf8') : '';
    return { [`content/${name}/index.mdx`]: template('incident.mdx', words), [`content/${name}/paste.txt`]: paste };
  }
  if (!['concepts', 'debugging', 'operations'].includes(section)) return `There is no section \`${section}\`.`;
  return { [`content/wiki/${name}.mdx`]: template('page.mdx', words) };
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { area: { type: 'string' }, paste: { type: 'string' } },
});
const files = filesOf(positionals, values);
const there = typeof files === 'string' ? [] : Object.keys(files).filter((file) => existsSync(`${root}/${file}`));
if (typeof files === 'string' || there.length > 0) {
  console.error(
    typeof files === 'string' ? `${files}\n\n${USAGE}` : `There already: ${there.join(', ')}. Nothing was written.`,
  );
  process.exitCode = 2;
} else {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(`${root}/${file}`), { recursive: true });
    writeFileSync(`${root}/${file}`, text);
    console.log(file);
  }
  console.log('\nNow: samples, signs, prose; then `npm test -- rules` and `npm run check`.');
}
