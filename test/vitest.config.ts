import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findChromium } from './chromium.ts';

const executablePath = await findChromium();
const noBench = { include: [] };

export default defineConfig({
  test: {
    reporters: ['default', './test/tally.ts'],
    coverage: {
      provider: 'v8',
      include: ['src/engine/**/*.ts'],
      thresholds: { lines: 95, branches: 90, functions: 95, statements: 95 },
    },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/{browser,site}/**'],
          setupFiles: ['./test/fast-check.ts'],
          // A busy machine is no fault of a test.
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          benchmark: noBench,
          browser: {
            enabled: true,
            headless: true,
            provider: playwright({ launchOptions: executablePath ? { executablePath } : {} }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: {
          name: 'site',
          include: ['test/site/**/*.test.ts'],
          benchmark: noBench,
          globalSetup: './test/site/setup.ts',
          testTimeout: 30_000,
          // A page that paints a moment later than a test looks is no failure; one that never does fails three times.
          retry: 2,
          expect: { poll: { timeout: 20_000 } },
        },
      },
    ],
  },
});
