/** What keeps the command from running: what happened, and what to do. One line on stderr, exit status 2. */
export class CannotRun extends Error {
  constructor(what: string, toDo: string) {
    super(`${what} ${toDo}`);
    this.name = 'CannotRun';
  }
}

/** ` Did you mean `a` or `b`?`, or what to do where nothing is near. */
export const didYouMean = (names: readonly string[], otherwise: string): string =>
  names.length > 0 ? `Did you mean ${names.map((name) => `\`${name}\``).join(' or ')}?` : otherwise;
