import project from '../../package.json' with { type: 'json' };
import { version } from '../generated/version.ts';

/** The command's own version. */
export const { version: ownVersion } = project;
/** The command's version and that of what it knows. */
export const versionLine = `meshbook ${ownVersion}, knowledge ${version}`;
