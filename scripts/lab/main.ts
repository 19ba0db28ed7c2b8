/**
 * The lab: real Envoys, misbehaving clients and servers, all on loopback.
 *
 *     npm run lab                                    every scenario but those that take long, on the usual versions
 *     npm run lab -- app-not-listening mtls/         the scenarios whose `area/name` holds one of these words
 *     npm run lab -- --envoy 1.37.0 …                on that version only (may be repeated)
 *     npm run lab -- --list                          what there is
 *     npm run lab -- --compare …                     the wordings that differ between versions
 *     npm run lab -- --print …                       run, but print instead of recording
 */
import { parseArgs } from 'node:util';
import type { Step } from './clients/steps.ts';
import { compare } from './compare.ts';
import { envoyBinary, isVersion, usualVersions, versions } from './envoys.ts';
import { recordHealthy } from './healthy.ts';
import { inOwn, limited, runApart } from './network.ts';
import { commandOf, Missing } from './programs/programs.ts';
import { prune, type Texts, textsOf, write } from './record.ts';
import { run } from './run.ts';
import { type Found, scenariosMatching } from './scenarios.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    envoy: { type: 'string', multiple: true },
    list: { type: 'boolean' },
    compare: { type: 'boolean' },
    print: { type: 'boolean' },
    healthy: { type: 'boolean' },
  },
});

function chosenVersions() {
  const unknown = values.envoy?.find((version) => !isVersion(version));
  if (unknown !== undefined) {
    console.error(`There is no Envoy \`${unknown}\` here. Choose among ${Object.keys(versions).join(', ')}.`);
    process.exit(2);
  }
  return values.envoy?.filter(isVersion) ?? usualVersions;
}

const isKept = ({ keeps, oldLog = false }: Found['scenario'], file: string): boolean =>
  keeps?.some((kept) => kept === file) ?? (oldLog || !file.endsWith('access-istio-1.8.txt'));

const programsOf = (steps: readonly Step[]): readonly string[] =>
  steps.flatMap((step) =>
    step.kind === 'together' ? programsOf(step.steps) : step.kind === 'program' ? [step.program] : [],
  );

async function textsByVersion({ name, scenario }: Found) {
  const wanted =
    values.envoy === undefined && scenario.versions !== undefined
      ? scenario.versions
      : chosenVersions().filter((version) => scenario.versions?.includes(version) ?? true);
  const texts = new Map<(typeof wanted)[number], Texts>();
  const steps = [scenario.request].flat();
  const until = Object.entries(scenario.until ?? {});
  for (const version of wanted) {
    const attempt = async () =>
      textsOf(name, await limited(scenario.network ?? [], () => run(scenario.setUp(), steps, version)));
    const isWanted = (seen: Texts) => until.every(([file, pattern]) => pattern?.test(seen.get(file) ?? '') ?? true);
    let seen = await attempt();
    for (let again = 0; !isWanted(seen) && again < 20; again++) seen = await attempt();
    if (!isWanted(seen)) throw new Error(`On ${version} its texts never matched \`until\`, in twenty runs.`);
    texts.set(version, new Map([...seen].filter(([file]) => isKept(scenario, file))));
  }
  return texts;
}

const found = await scenariosMatching(positionals);
if (values.list) {
  for (const { name, scenario } of found) console.log(`${scenario.area}/${name}: ${scenario.shows}`);
} else if (values.compare) {
  console.log(compare(found));
} else if (values.healthy) {
  await recordHealthy(chosenVersions());
} else {
  let failed = 0;
  const here = found.filter(({ scenario }) => inOwn() || scenario.network === undefined);
  const apart = found.filter((one) => !here.includes(one));
  for (const one of here) {
    if (one.scenario.lasts !== undefined && positionals.length === 0) continue;
    try {
      const texts = await textsByVersion(one);
      if (values.print) {
        for (const [version, files] of texts)
          for (const [file, text] of files) console.log(`--- ${version} ${file}\n${text}`);
      } else write(one.name, one.scenario, texts);
      const line = [...texts.values()].at(-1)?.get('access-istio.txt')?.split('\n')[0] ?? 'no access log line';
      console.log(`${one.scenario.area}/${one.name}: ${line.replace(/^\[\S+ /, '').slice(0, 150)}`);
    } catch (error) {
      if (error instanceof Missing) {
        console.error(`${one.scenario.area}/${one.name} is left out: ${error.message}`);
        continue;
      }
      failed++;
      console.error(
        `${one.scenario.area}/${one.name} failed: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  }
  if (apart.length > 0) {
    // In there is nowhere to fetch anything from.
    for (const version of chosenVersions()) envoyBinary(version);
    for (const { scenario } of apart) for (const name of programsOf([scenario.request].flat())) commandOf(name);
    const options = process.argv.slice(2).filter((argument) => !positionals.includes(argument));
    if (
      !runApart(
        apart.map(({ name, scenario }) => `${scenario.area}/${name}/`),
        options,
      )
    )
      failed++;
  }
  if (positionals.length === 0 && !values.print) prune(found);
  process.exitCode = failed === 0 ? 0 : 1;
}
