import { join } from 'node:path';
import { build, preview } from 'vite';

const ROOT = join(import.meta.dirname, '../page');

/** The page of the peers, served; and the file with what watches every page. */
export interface PeerPage {
  /** Ends in a slash. */
  readonly address: string;
  readonly watchScript: string;
  close(): Promise<void>;
}

/** Builds the peers' page into `outDir` and serves it, with no policy: one of the peers needs WebAssembly. */
export async function servePeerPage(outDir: string): Promise<PeerPage> {
  const common = { configFile: false, root: ROOT, base: './', logLevel: 'warn' } as const;
  const shared = { outDir, target: 'esnext', reportCompressedSize: false, assetsInlineLimit: 0 } as const;
  await build({
    ...common,
    build: { ...shared, emptyOutDir: true, modulePreload: false, chunkSizeWarningLimit: 5_000 },
    worker: { format: 'es' },
  });
  await build({
    ...common,
    build: {
      ...shared,
      emptyOutDir: false,
      lib: { entry: join(ROOT, 'watch.ts'), formats: ['iife'], name: 'watch', fileName: () => 'watch.js' },
    },
  });
  const server = await preview({
    ...common,
    build: { outDir },
    preview: { host: '127.0.0.1', port: 4199, strictPort: false },
  });
  const [address] = server.resolvedUrls?.local ?? [];
  if (address === undefined) throw new Error('The page of the peers could not be served.');
  return { address, watchScript: join(outDir, 'watch.js'), close: () => server.close() };
}
