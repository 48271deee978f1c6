/** Writes invented audit logs of any size: `npx tsx scripts/make-log.ts --help`. */
import { createWriteStream } from 'node:fs';
import { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import type { SampleOptions } from '../src/sample/invent-events.ts';
import { writeSampleJson } from '../src/sample/sample-json.ts';
import { writeSampleLog } from '../src/sample/sample-log.ts';
import { zipLog } from './zip-log.ts';

const HELP = `Writes an invented audit log. The same options always give the same bytes.

  npx tsx scripts/make-log.ts [options]

  --out FILE      where to write; standard output without it
  --format F      csv, ndjson, json or zip (a ZIP that holds audit_logs.csv); from the end of FILE, or csv
  --events N      exact number of rows           --people N    staff
  --days N        calendar days                  --seed N      another company
  --last-day D    yyyy-mm-dd of the newest row
  --sample        the log of the page's "Try the sample log"; takes no other numbers
  --help          this text

  npx tsx scripts/make-log.ts --events 1000000 --people 5000 --days 180 --out big.csv
  npx tsx scripts/make-log.ts --sample --out public/sample-audit-log.zip
`;

const FORMATS = ['csv', 'ndjson', 'json', 'zip'] as const;
type Format = (typeof FORMATS)[number];

/** A mistake in the command line, told without a stack. */
class UsageError extends Error {}

try {
  await main();
} catch (error) {
  if (!(error instanceof UsageError) && !(error instanceof TypeError && 'code' in error)) throw error;
  console.error(`${error.message}\nSee: npx tsx scripts/make-log.ts --help`);
  process.exitCode = 2;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      out: { type: 'string' },
      format: { type: 'string' },
      events: { type: 'string' },
      people: { type: 'string' },
      days: { type: 'string' },
      seed: { type: 'string' },
      'last-day': { type: 'string' },
      sample: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) {
    console.log(HELP);
    return;
  }
  const options: SampleOptions = {
    ...readCount('events', values.events, 0),
    ...readCount('people', values.people, 1),
    ...readCount('days', values.days, 1),
    ...readCount('seed', values.seed, 0),
    ...readLastDay(values['last-day']),
  };
  if (values.sample && Object.keys(options).length > 0) {
    throw new UsageError('--sample is one fixed log: leave out the numbers, or leave out --sample.');
  }
  await write(readFormat(values.format, values.out), options, values.out);
}

async function write(format: Format, options: SampleOptions, out: string | undefined): Promise<void> {
  const target = out === undefined ? process.stdout : createWriteStream(out);
  if (format === 'zip') return zipLog(writeSampleLog(options), Writable.toWeb(target));
  const chunks =
    format === 'csv'
      ? writeSampleLog(options)
      : writeSampleJson(options, format === 'json' ? 'array' : 'ndjson');
  await pipeline(Readable.from(chunks), target);
}

function readFormat(asked: string | undefined, out: string | undefined): Format {
  const wanted = asked ?? out?.split('.').at(-1)?.toLowerCase();
  const format = FORMATS.find((known) => known === wanted);
  if (asked !== undefined && format === undefined) {
    throw new UsageError(`--format is one of ${FORMATS.join(', ')}, not "${asked}".`);
  }
  return format ?? 'csv';
}

function readCount(name: 'events' | 'people' | 'days' | 'seed', text: string | undefined, least: number) {
  if (text === undefined) return {};
  const count = Number(text.replaceAll('_', ''));
  if (!Number.isSafeInteger(count) || count < least) {
    throw new UsageError(`--${name} is a whole number from ${least} up, not "${text}".`);
  }
  return { [name]: count };
}

function readLastDay(text: string | undefined) {
  if (text === undefined) return {};
  if (!/^\d{4}-\d\d-\d\d$/.test(text) || Number.isNaN(Date.parse(text))) {
    throw new UsageError(`--last-day is a date like 2026-06-30, not "${text}".`);
  }
  return { lastDay: text };
}
