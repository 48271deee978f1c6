import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';
import { artifactFilesPlugin } from './scripts/build/artifact-files.ts';
import { contentPolicy } from './scripts/build/policy-plugin.ts';
import { workerSource } from './scripts/build/worker-source.ts';

/** `vite build` makes the page in several files; `vite build --mode one-file` adds the page in one file to it. */
export default defineConfig(({ mode }) => {
  const isOneFile = mode === 'one-file';
  return {
    // Relative addresses: the page works under any sub-path of any static server.
    base: './',
    plugins: [
      react(),
      tailwindcss(),
      workerSource(),
      artifactFilesPlugin(!isOneFile),
      isOneFile && viteSingleFile({ outputFileName: 'usage-analytics.html' }),
      contentPolicy(isOneFile),
    ],
    server: { host: '127.0.0.1' },
    build: {
      // The polyfill for preloads fetches, and the page's policy refuses every fetch.
      modulePreload: false,
      emptyOutDir: !isOneFile,
      copyPublicDir: !isOneFile,
    },
  };
});
