import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseSync } from 'vite';

const folder = 'dist';
/** What a visitor waits for before anything can be dropped: script only, gzip, without the charts that load later. */
const limit = 100_000;

const sizes = firstLoadScripts().map((file) => ({
  file,
  bytes: gzipSync(readFileSync(join(folder, file))).length,
}));
const firstLoad = sizes.reduce((sum, { bytes }) => sum + bytes, 0);

console.log(`First load, script, gzip (limit ${formatBytes(limit)})`);
for (const { file, bytes } of sizes) console.log(`${formatBytes(bytes)}  ${file}`);
console.log(`${formatBytes(firstLoad)}  in all\n`);
console.log(`${formatBytes(totalSize(folder))}  ${folder}/ in all, not compressed`);

if (firstLoad > limit) {
  console.error(
    `\nThe first load is ${firstLoad - limit} bytes too heavy. Load what only a dropped file needs with import(); see scripts/README.md.`,
  );
  process.exitCode = 1;
}

/** The entry and what it imports statically, however far; `import()` loads later and does not count. */
function firstLoadScripts(): string[] {
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  const found = new Set(
    [...html.matchAll(/<script\b[^>]*\bsrc="([^"]+)"/g)].map((match) => posix.normalize(match[1] ?? '')),
  );
  if (found.size === 0) throw new Error('dist/index.html loads no script. Run: npm run build');
  // A Set hands out what is added to it while it is walked.
  for (const file of found) {
    const { module } = parseSync(file, readFileSync(join(folder, file), 'utf8'));
    const reExports = module.staticExports.flatMap((statement) =>
      statement.entries.flatMap((entry) => entry.moduleRequest ?? []),
    );
    for (const { value } of [
      ...module.staticImports.map((statement) => statement.moduleRequest),
      ...reExports,
    ]) {
      found.add(posix.join(posix.dirname(file), value));
    }
  }
  return [...found];
}

function totalSize(path: string): number {
  if (!statSync(path).isDirectory()) return statSync(path).size;
  return readdirSync(path).reduce((sum, name) => sum + totalSize(join(path, name)), 0);
}

function formatBytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`.padStart(11);
}
