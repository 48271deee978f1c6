import { pathToFileURL } from 'node:url';
import { defineConfig } from '@playwright/test';
import { chromiumLaunch } from './scripts/find-chromium.ts';

const { CI, SERVED_PAGE = '' } = process.env;

/**
 * Specs run on both editions of the built page, but for those named below. `page.goto('')` opens the page, `page.goto('#…')` a state of it:
 * addresses are resolved against the project's `baseURL`.
 */
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results/e2e',
  globalSetup: './tests/e2e/serve-page.ts',
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(CI),
  retries: 0,
  // Generous, because machines are busy; what must be quick says so itself.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: { launchOptions: chromiumLaunch, trace: 'off' },
  projects: [
    // What tries the ways out opens both editions itself. The address is set by the global setup, which runs before the workers read this file again.
    { name: 'served', testIgnore: '**/one-file.spec.ts', use: { baseURL: SERVED_PAGE } },
    {
      name: 'one-file',
      // Elements, words, colours and widths, what is done with a selection, what is hidden and how long things take are those of the served page: looking at them
      // twice would take minutes. What reads, saves, prints, keeps or could let something out runs on both.
      testIgnore: [
        '**/exfiltration.spec.ts',
        '**/address.spec.ts',
        '**/accessibility.spec.ts',
        '**/definitions.spec.ts',
        '**/forced-colors.spec.ts',
        '**/selection.spec.ts',
        '**/people.spec.ts',
        '**/consent.spec.ts',
        '**/kept-numbers.spec.ts',
        '**/quality.spec.ts',
        '**/queue.spec.ts',
        '**/hidden-names.spec.ts',
        '**/alive.spec.ts',
        '**/in-turn.spec.ts',
      ],
      use: { baseURL: pathToFileURL('dist/usage-analytics.html').href },
    },
  ],
});
