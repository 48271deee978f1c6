import { defineConfig } from '@playwright/test';
import { chromiumLaunch } from '../../scripts/find-chromium.ts';

/** Run from the project's root: `npm run test:artifact`. The starter must be built. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../../test-results/artifact',
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env['CI']),
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: { launchOptions: chromiumLaunch, trace: 'off', viewport: { width: 1200, height: 900 } },
});
