/** Which wordings differ between the recorded versions. */
import { join } from 'node:path';
import { read, recordings } from './record.ts';
import type { Found } from './scenarios.ts';

/** Per scenario and file the lines that not all versions have, each with the versions that have it. */
export function compare(found: readonly Found[]): string {
  return found
    .map(({ name, scenario }) => {
      const byVersion = [...read(join(recordings, scenario.area, name))];
      const files = [...new Set(byVersion.flatMap(([, texts]) => [...texts.keys()]))].filter(
        (file) => !file.includes('json'),
      );
      const differences = files.flatMap((file) => {
        const having = new Map<string, string[]>();
        for (const [version, texts] of byVersion) {
          for (const line of new Set(texts.get(file)?.split('\n').map(withoutTime)))
            having.set(line, [...(having.get(line) ?? []), version]);
        }
        const some = [...having].filter(([line, versions]) => line !== '' && versions.length < byVersion.length);
        return some.length === 0
          ? []
          : [`  ${file}`, ...some.map(([line, versions]) => `    ${versions.join(' ')}: ${line}`)];
      });
      return differences.length === 0 ? '' : [`${scenario.area}/${name}`, ...differences].join('\n');
    })
    .filter((text) => text !== '')
    .join('\n\n');
}

const withoutTime = (line: string) => line.replace(/^\[?\d{4}-\d\d-\d\dT\S+\s/, '');
