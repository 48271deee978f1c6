import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { workerSource } from './scripts/build/worker-source.ts';
import { chromiumLaunch } from './scripts/find-chromium.ts';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          // Growth tests compare ratios; on a busy machine they are slow, not wrong.
          testTimeout: 60_000,
          environment: 'node',
          include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/architecture/**/*.test.ts'],
        },
      },
      {
        // Components are tested in a real browser: layout, focus and files are where a fake DOM tells tales.
        plugins: [react(), tailwindcss(), workerSource()],
        test: {
          name: 'components',
          include: ['tests/components/**/*.test.{ts,tsx}'],
          browser: {
            enabled: true,
            headless: true,
            provider: playwright({ launchOptions: chromiumLaunch }),
            instances: [{ browser: 'chromium' }],
            viewport: { width: 1280, height: 800 },
            screenshotFailures: false,
          },
        },
      },
    ],
  },
});
