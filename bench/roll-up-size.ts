import { mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { installPeers } from './install-peers.ts';
import { openDuckDb } from './roll-up/duckdb-in-node.ts';
import { documentedStatements, RESULT } from './roll-up/statement.ts';

/* `npx tsx bench/roll-up-size.ts FILE`: how large the roll-up of a CSV is, for docs/scale.md. */

const [path] = process.argv.slice(2);
if (path === undefined) throw new Error('Name a CSV: npx tsx bench/roll-up-size.ts audit_logs.csv');
const log = resolve(path);
const folder = await mkdtemp(join(tmpdir(), 'roll-up-'));
const home = process.cwd();
try {
  installPeers();
  const database = await openDuckDb();
  const statements = await documentedStatements();
  process.chdir(folder);
  await symlink(log, 'audit_logs.csv');
  for (const [name, statement] of Object.entries(statements)) {
    const before = performance.now();
    database.run(statement);
    const ms = performance.now() - before;
    const text = await readFile(RESULT);
    const lines = text.filter((byte) => byte === 10).length - 1;
    console.log(name, { lines, bytes: text.length, gzip: gzipSync(text).length, ms: Math.round(ms) });
    await rm(RESULT);
  }
} finally {
  process.chdir(home);
  await rm(folder, { recursive: true });
}
