/** Why a log could not be read, or not to its end, as a sentence goes on behind its name. */
export class Broken extends Error {
  constructor(why: string) {
    super(why);
    this.name = 'Broken';
  }
}

const CUT = 'ends in the middle: what could be unpacked was read';
const DAMAGED = 'is damaged: what could be unpacked before it was read';
const KNOWN: { readonly [code: string]: string } = {
  ENOENT: 'does not exist',
  EACCES: 'may not be read (EACCES): check its permissions',
  EPERM: 'may not be read (EPERM): check its permissions',
  Z_BUF_ERROR: CUT,
  Z_DATA_ERROR: DAMAGED,
  ZSTD_error_srcSize_wrong: CUT,
  ZSTD_error_corruption_detected: DAMAGED,
};

/** What is no failure to read is a fault of the program, and is thrown on. */
export function whyOf(error: unknown): string {
  if (error instanceof Broken) return error.message;
  const { code } = error as NodeJS.ErrnoException;
  if (typeof code !== 'string') throw error;
  return KNOWN[code] ?? `could not be read (${code})`;
}
