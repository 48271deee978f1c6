import { build, type Plugin, type ResolvedConfig } from 'vite';

const query = '?worker-source';
const virtualPrefix = '\0worker-source:';

/**
 * `import source from './worker.ts?worker-source'` gives the bundled worker, with all it imports, as one string.
 *
 * Vite's own worker imports end in `new Worker(address)` with a plain string, which Trusted Types refuse, and in
 * a separate file, which a page opened from disk cannot load. A string leaves both decisions to the page: it makes
 * a Blob of it and passes the Blob's address through its one Trusted Types policy.
 */
export function workerSource(): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'worker-source',
    enforce: 'pre',
    configResolved(resolved) {
      config = resolved;
    },
    async resolveId(id, importer) {
      if (!id.endsWith(query)) return null;
      const entry = await this.resolve(id.slice(0, -query.length), importer, { skipSelf: true });
      // A virtual id keeps other plugins from treating the string as TypeScript.
      return entry && virtualPrefix + entry.id;
    },
    async load(id) {
      if (!id.startsWith(virtualPrefix)) return null;
      const worker = await bundleWorker(id.slice(virtualPrefix.length), config);
      for (const file of worker.files) this.addWatchFile(file);
      return `export default ${JSON.stringify(worker.code)};`;
    },
  };
}

/** A build of its own, so that the worker shares no chunk with the page and needs no loader. */
async function bundleWorker(entry: string, page: ResolvedConfig): Promise<{ code: string; files: string[] }> {
  const isBuild = page.command === 'build';
  const result = await build({
    root: page.root,
    mode: page.mode,
    configFile: false,
    envDir: false,
    publicDir: false,
    logLevel: 'warn',
    // What a worker's own address is; a script that is not a module has no `import.meta`.
    define: { 'import.meta.url': 'self.location.href' },
    build: {
      write: false,
      minify: isBuild,
      sourcemap: isBuild ? false : 'inline',
      target: page.build.target,
      reportCompressedSize: false,
      rolldownOptions: {
        input: entry,
        preserveEntrySignatures: false,
        output: { format: 'iife', codeSplitting: false, entryFileNames: 'worker.js' },
      },
    },
  });
  const outputs = [result].flat().flatMap((part) => ('output' in part ? part.output : []));
  const [chunk, ...others] = outputs;
  if (chunk?.type !== 'chunk' || others.some((other) => other.type === 'chunk')) {
    throw new Error(`The worker ${entry} must bundle into one script.`);
  }
  return { code: chunk.code, files: chunk.moduleIds.filter((id) => !id.startsWith('\0')) };
}
