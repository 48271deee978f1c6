/*
 * The unit tests at night's size: 100,000 generated CSV tables and as many that Python has just written, files of the sizes that really occur, and every
 * property tried many times as often. `npm run test:nightly`; where something fails, the output names the seed.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';

const TABLES = 100_000;
const DIALECTS = 36;
const MS_PER_DAY = 86_400_000;
const CORPUS = 'test-results/python-csv.ndjson';

/** Other tables every night. */
const seed = Math.floor(Date.now() / MS_PER_DAY);

function writePythonTables(): boolean {
  mkdirSync('test-results', { recursive: true });
  const each = Math.ceil(TABLES / DIALECTS);
  const make = 'tests/fixtures/csv-dialects/make.py';
  const { status } = spawnSync('python3', [make, CORPUS, `${each}`, `${seed}`], { stdio: 'inherit' });
  return status === 0;
}

const hasPython = writePythonTables();
process.stdout.write(
  hasPython
    ? `CSV is compared with ${TABLES} tables of this machine’s Python (seed ${seed}), with PapaParse and with what was invented.\n`
    : 'No python3 here: CSV is compared with the 5,040 committed tables of Python, with PapaParse and with what was invented.\n',
);
const { status } = spawnSync(
  'npx',
  ['vitest', 'run', '--project', 'unit', '--testTimeout', '600000', ...process.argv.slice(2)],
  {
    stdio: 'inherit',
    env: {
      ...process.env,
      CSV_TABLES: `${TABLES}`,
      CSV_SEED: `${seed}`,
      BAD_INPUT_LARGE: '1',
      PROPERTY_TIMES: '10',
      ...(hasPython && { CSV_CORPUS: CORPUS }),
    },
  },
);
process.exitCode = status ?? 1;
