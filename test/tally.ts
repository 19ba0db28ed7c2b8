import type { Reporter, SerializedError, TestModule } from 'vitest/node';

/** Ends a run with one plain line, `120 passed, 0 failed, 2 skipped`. */
export default class Tally implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    const count = { passed: 0, failed: 0, skipped: 0, pending: 0 };
    for (const module of modules) for (const test of module.children.allTests()) count[test.result().state]++;

    // A file that does not load, and an error outside of all tests, fail the run as well; no test of theirs says so.
    const broken = modules.filter((module) => module.errors().length > 0).length + errors.length;
    const tally = `${count.passed} passed, ${count.failed + broken} failed, ${count.skipped + count.pending} skipped`;
    process.once('exit', () => console.log(tally)); // after the coverage table and what closing down may say
  }
}
