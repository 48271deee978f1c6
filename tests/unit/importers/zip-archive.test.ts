import { BlobReader, BlobWriter, TextReader, Uint8ArrayReader, ZipWriter } from '@zip.js/zip.js';
import { describe, expect, it, vi } from 'vitest';
import type { ReadOutcome } from '../../../src/importers/read-outcome.ts';
import { readSource } from '../../../src/importers/read-source.ts';
import { UNPACK_LIMITS } from '../../../src/importers/unpack-limits.ts';

const CSV = 'created_at,event\r\n2026-01-10T10:00:00Z,conversation_created\r\n';
const NDJSON = '{"created_at":"2026-01-11T10:00:00Z","event":"file_uploaded"}\n';
const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]);

type Content = string | Uint8Array | Blob;

async function zip(entries: readonly (readonly [string, Content])[], options = {}): Promise<File> {
  const writer = new ZipWriter(new BlobWriter(), { useWebWorkers: false, ...options });
  for (const [name, content] of entries) {
    const reader =
      typeof content === 'string'
        ? new TextReader(content)
        : content instanceof Blob
          ? new BlobReader(content)
          : new Uint8ArrayReader(content);
    await writer.add(name, reader, { directory: name.endsWith('/') });
  }
  return new File([await writer.close()], 'logs.zip');
}

function summary(outcomes: readonly ReadOutcome[]): string[] {
  return outcomes.map((outcome) => {
    if (!outcome.ok) return `${outcome.error.file}: ${outcome.error.code}`;
    const { name, format, recordsKept } = outcome.value.report;
    return `${name}: ${format}, ${recordsKept}`;
  });
}

async function bytesOfFile(file: File): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await file.arrayBuffer());
}

describe('readZipArchive', () => {
  it('reads every log in an archive, and passes over what is none', async () => {
    const file = await zip([
      ['data/', ''],
      ['data/audit_logs.csv', CSV],
      ['data/more.txt', NDJSON],
      ['__MACOSX/data/._audit_logs.csv', PNG],
      ['.DS_Store', PNG],
      ['logo.png', PNG],
      ['readme.md', 'Hello'],
    ]);
    expect(summary(await readSource(file))).toEqual([
      'logs.zip › data/audit_logs.csv: csv, 1',
      'logs.zip › data/more.txt: ndjson, 1',
    ]);
  });

  describe('of a data export', () => {
    const users: readonly [string, Content] = [
      'users.json',
      '[{"uuid":"u-1","full_name":"Ada Example","email_address":"ada@example.com"}]',
    ];
    const projects: readonly [string, Content] = [
      'projects.json',
      '[{"uuid":"p-1","is_starter_project":true,"prompt_template":""}]',
    ];
    const empty = (name: string): readonly [string, Content] => [name, '[]'];

    it('passes over its empty lists and names them: nobody can tell what they list', async () => {
      const outcomes = await readSource(
        await zip([empty('conversations.json'), users, empty('projects.json')]),
      );
      expect(summary(outcomes)).toEqual(['logs.zip › users.json: data-export, 0']);
      const [outcome] = outcomes;
      if (!outcome?.ok) throw new Error('refused');
      expect(outcome.value.roster).toHaveLength(1);
      expect(outcome.value.report.issues).toMatchObject([
        {
          code: 'entry-skipped',
          count: 2,
          examples: [{ found: 'conversations.json' }, { found: 'projects.json' }],
        },
      ]);
    });

    it('holds no log when every list that could be one is empty', async () => {
      const outcomes = await readSource(await zip([empty('conversations.json'), projects]));
      expect(outcomes).toMatchObject([
        { ok: false, error: { code: 'archive-empty', found: ['conversations.json', 'projects.json'] } },
      ]);
    });

    it('is not what every archive with an empty list is: a log without events stays one', async () => {
      expect(summary(await readSource(await zip([empty('a.json'), ['b.csv', CSV]])))).toEqual([
        'logs.zip › a.json: json, 0',
        'logs.zip › b.csv: csv, 1',
      ]);
    });
  });

  it('gives the entry the bytes and rows it has outside of the archive', async () => {
    const [outside] = await readSource(new File([CSV], 'audit_logs.csv'));
    const [inside] = await readSource(await zip([['audit_logs.csv', CSV]]));
    if (!outside?.ok || !inside?.ok) throw new Error('refused');
    expect(inside.value.table).toEqual(outside.value.table);
    expect(inside.value.report).toEqual({ ...outside.value.report, name: 'logs.zip › audit_logs.csv' });
  });

  it('B11: stored entries, archives with 64-bit sizes (zip64) → read', async () => {
    expect(summary(await readSource(await zip([['a.csv', CSV]], { level: 0 })))).toEqual([
      'logs.zip › a.csv: csv, 1',
    ]);
    expect(summary(await readSource(await zip([['a.csv', CSV]], { zip64: true })))).toEqual([
      'logs.zip › a.csv: csv, 1',
    ]);
  });

  it('keeps both of two entries with odd or equal names', async () => {
    const file = await zip([
      ['__proto__', CSV],
      ['../a.csv', CSV],
      ['C:\\b.csv', NDJSON],
    ]);
    expect(summary(await readSource(file))).toEqual([
      'logs.zip › __proto__: csv, 1',
      'logs.zip › ../a.csv: csv, 1',
      'logs.zip › C:\\b.csv: ndjson, 1',
    ]);
  });

  it('names what an archive without a log holds', async () => {
    const [outcome] = await readSource(await zip([['logo.png', PNG]]));
    expect(outcome).toEqual({
      ok: false,
      error: { code: 'archive-empty', file: 'logs.zip', found: ['logo.png'] },
    });
    const empty = new File([Uint8Array.from([0x50, 0x4b, 5, 6, ...new Uint8Array(18)])], 'logs.zip');
    expect(await readSource(empty)).toEqual([
      { ok: false, error: { code: 'archive-empty', file: 'logs.zip', found: [] } },
    ]);
  });

  it('reports each entry that ought to be a log, and reads the others', async () => {
    const file = await zip([
      ['a.csv', ''],
      ['b.csv', 'name,colour\nAda,red\n'],
      ['c.csv', CSV],
      ['inner.zip', await zip([['d.csv', CSV]])],
      ['e.csv.gz', Uint8Array.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0])],
    ]);
    expect(summary(await readSource(file))).toEqual([
      'logs.zip › a.csv: empty',
      'logs.zip › b.csv: columns-missing',
      'logs.zip › c.csv: csv, 1',
      'logs.zip › inner.zip › d.csv: csv, 1',
      'logs.zip › e.csv.gz: archive-damaged',
    ]);
  });

  it('refuses office documents by what is in them', async () => {
    const file = await zip([
      ['xl/workbook.xml', '<a/>'],
      ['[Content_Types].xml', '<a/>'],
    ]);
    expect(await readSource(file)).toMatchObject([{ error: { code: 'binary-type', type: 'XLSX' } }]);
  });

  it('refuses entries with a password', async () => {
    const file = await zip([['a.csv', CSV]], { password: 'secret' });
    expect(summary(await readSource(file))).toEqual(['logs.zip › a.csv: archive-encrypted']);
  });

  it('refuses damage: a changed byte, a cut end, no directory', async () => {
    const bytes = await bytesOfFile(await zip([['a.csv', CSV]], { level: 0 }));
    const changed = bytes.slice();
    const at = new TextDecoder('latin1').decode(bytes).indexOf('conversation');
    changed[at] = 0x58;
    expect(summary(await readSource(new File([changed], 'logs.zip')))).toEqual([
      'logs.zip › a.csv: incomplete',
    ]);
    for (const cut of [10, bytes.length >> 1, bytes.length - 5]) {
      const outcomes = await readSource(new File([bytes.slice(0, cut)], 'logs.zip'));
      expect(summary(outcomes)).toEqual(['logs.zip: archive-damaged']);
    }
  });

  it('never throws, wherever a byte is changed', async () => {
    const bytes = await bytesOfFile(
      await zip([
        ['a.csv', CSV],
        ['b.json', NDJSON],
      ]),
    );
    for (let at = 0; at < bytes.length; at += 2) {
      const changed = bytes.slice();
      changed[at]! ^= 0xff;
      expect((await readSource(new File([changed], 'logs.zip'))).length).toBeGreaterThan(0);
    }
  });

  it('stops at its limits, counted on what comes out', async () => {
    const rows = `created_at,event\n${'2026-01-10T10:00:00Z,a\n'.repeat(50_000)}`;
    const file = await zip([
      ['a.csv', rows],
      ['b.csv', CSV],
    ]);
    const limited = async (limits: object) =>
      summary(await readSource(file, {}, { ...UNPACK_LIMITS, ...limits }));
    expect(await limited({ entries: 1 })).toEqual(['logs.zip: archive-too-large']);
    expect(await limited({ totalBytes: 500_000 })).toEqual([
      'logs.zip › a.csv: archive-too-large',
      'logs.zip › b.csv: archive-too-large',
    ]);
    expect(await limited({ freeBytes: 100_000, ratio: 20 })).toEqual([
      'logs.zip › a.csv: archive-too-large',
      'logs.zip › b.csv: csv, 1',
    ]);
  });

  it('tells its progress in packed bytes, and can be aborted', async () => {
    const file = await zip([
      ['a.csv', `created_at,event\n${'2026-01-10T10:00:00Z,a\n'.repeat(50_000)}`],
      ['b.csv', CSV],
    ]);
    const onProgress = vi.fn();
    await readSource(file, { onProgress });
    const told = onProgress.mock.calls.map(([progress]) => progress.bytesRead as number);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.at(-1)).toBeLessThanOrEqual(file.size);
    const controller = new AbortController();
    const reading = readSource(file, { signal: controller.signal, onProgress: () => controller.abort() });
    await expect(reading).rejects.toThrow('aborted');
  });
});
