import { describe, expect, it } from 'vitest';
import { createEngine, type Engine } from '../../../src/engine/engine.ts';
import type { ReadProgress } from '../../../src/engine/read-in-turn.ts';
import type { FoundRecords, RecordQuery } from '../../../src/model/found-record.ts';
import { gzip } from '../../support/packing.ts';
import { writeZip } from '../../support/zip-writer.ts';
import { bytesOf } from '../importers/reading.ts';

const HEADER = 'created_at,event,actor_info,team\n';
const rowOf = (time: string, team: string) =>
  `2026-03-01T${time}:00Z,conversation_created,"{'type': 'user', 'uuid': 'a'}",${team}\n`;
const logOf = (...rows: string[]) => HEADER + rows.join('');

/** A file that can be changed or deleted after it was chosen, as the files of a browser can. */
class FileOnDisk extends File {
  content: string | null;

  constructor(name: string, content: string) {
    super([content], name);
    this.content = content;
  }
  override get size(): number {
    return this.content?.length ?? 0;
  }
  override slice(start?: number, end?: number): Blob {
    return this.open().slice(start, end);
  }
  override stream(): ReadableStream<Uint8Array<ArrayBuffer>> {
    return this.open().stream();
  }
  private open(): Blob {
    if (this.content === null) throw new DOMException('gone', 'NotFoundError');
    return new Blob([this.content]);
  }
}

/** An archive on a disk with a fault where its second entry lies. */
class FileWithHole extends File {
  hasHole = false;
  private readonly hole: number;

  constructor(name: string, bytes: Uint8Array<ArrayBuffer>) {
    super([bytes], name);
    this.hole = Buffer.from(bytes).indexOf('PK\x03\x04', 4);
  }
  override slice(start = 0, end = this.size): Blob {
    if (this.hasHole && start <= this.hole && this.hole < end && end < this.size)
      throw new DOMException('broken', 'NotReadableError');
    return super.slice(start, end);
  }
}

/** Without workers: the same code in this thread. */
function engineHere(): Engine {
  return createEngine(() => {
    throw new DOMException('refused', 'SecurityError');
  });
}

async function engineWith(...files: File[]): Promise<Engine> {
  const engine = engineHere();
  await engine.load(files, 'join', () => {}).result;
  return engine;
}

const find = (engine: Engine, query: RecordQuery): Promise<FoundRecords> =>
  engine.findRecords(query, () => {}).result;
const search = (engine: Engine, text: string) => find(engine, { kind: 'text', text });
const placesOf = ({ records }: FoundRecords) => records.map(({ file, line }) => `${file}:${line}`);

/** The ids of all records in which a text stands. */
async function idsOf(engine: Engine, text: string) {
  return (await search(engine, text)).records.map(({ key, time }) => ({ key, time }));
}

describe('findRecords', () => {
  it('finds a text in all loaded files, and says how many records it looked at', async () => {
    const engine = await engineWith(
      new File([logOf(rowOf('10:00', 'red'), rowOf('11:00', 'blue'))], 'a.csv'),
      new File([logOf(rowOf('12:00', 'dark red'))], 'b.csv'),
      new File([HEADER], 'empty.csv'),
    );
    const found = await search(engine, 'RED');
    expect(placesOf(found)).toEqual(['a.csv:2', 'b.csv:2']);
    expect([found.matches, found.searched, found.lost]).toEqual([2, 3, []]);
  });

  it('shows the first hundred of all files, and counts the others', async () => {
    const rows = (hour: string) =>
      Array.from({ length: 60 }, (_, index) => rowOf(`${hour}:00`, `fox ${index}`));
    const engine = await engineWith(
      new File([logOf(...rows('10'))], 'a.csv'),
      new File([logOf(...rows('11'))], 'b.csv'),
    );
    const { records, matches } = await search(engine, 'fox');
    expect([records.length, matches]).toEqual([100, 120]);
  });

  it('gives of equal records in several files the first', async () => {
    const shared = rowOf('10:00', 'red');
    const engine = await engineWith(
      new File([logOf(rowOf('09:00', 'blue'), shared)], 'a.csv'),
      new File([logOf(shared)], 'b.csv'),
    );
    const found = await find(engine, { kind: 'ids', ids: await idsOf(engine, 'red') });
    expect(placesOf(found)).toEqual(['a.csv:3']);
  });

  it('reads no file that cannot hold the time', async () => {
    const other = new FileOnDisk('b.csv', logOf(rowOf('20:00', 'blue')));
    const engine = await engineWith(new File([logOf(rowOf('10:00', 'red'))], 'a.csv'), other);
    const ids = await idsOf(engine, 'red');
    other.content = null;
    const found = await find(engine, { kind: 'ids', ids });
    expect([placesOf(found), found.lost]).toEqual([['a.csv:2'], []]);
    expect((await search(engine, 'red')).lost).toEqual([
      { file: 'b.csv', code: 'unreadable', cause: 'NotFoundError' },
    ]);
  });

  it('reads no file once all that is wanted is found', async () => {
    const shared = rowOf('10:00', 'red');
    const other = new FileOnDisk('b.csv', logOf(shared, rowOf('20:00', 'blue')));
    const engine = await engineWith(new File([logOf(shared)], 'a.csv'), other);
    const ids = await idsOf(engine, 'red');
    other.content = null;
    const found = await find(engine, { kind: 'ids', ids });
    expect([placesOf(found), found.lost]).toEqual([['a.csv:2'], []]);
  });

  it('tells the fault of just the entry of an archive that cannot be read', async () => {
    const zip = new FileWithHole(
      'x.zip',
      writeZip([
        { name: 'a.csv', content: bytesOf(logOf(rowOf('10:00', 'red'))) },
        { name: 'b.csv', content: bytesOf(logOf(rowOf('11:00', 'red'))) },
      ]),
    );
    const engine = await engineWith(zip);
    zip.hasHole = true;
    const found = await search(engine, 'red');
    expect([placesOf(found), found.lost]).toEqual([
      ['x.zip › a.csv:2'],
      [{ file: 'x.zip › b.csv', code: 'unreadable', cause: 'NotReadableError' }],
    ]);
  });

  it('gives nothing of a file that is another by now, though the record stands in it still', async () => {
    const file = new FileOnDisk('a.csv', logOf(rowOf('10:00', 'red')));
    const engine = await engineWith(file);
    const ids = await idsOf(engine, 'red');
    for (const content of [logOf(rowOf('10:00', 'red'), rowOf('11:00', 'red')), 'no log at all', '']) {
      file.content = content;
      for (const query of [
        { kind: 'ids', ids },
        { kind: 'text', text: 'red' },
      ] as const) {
        const found = await find(engine, query);
        expect([found.records, found.lost]).toEqual([[], [{ file: 'a.csv', code: 'changed' }]]);
      }
    }
  });

  it('takes the same bytes from where they were given last', async () => {
    const text = logOf(rowOf('10:00', 'red'));
    const file = new FileOnDisk('a.csv', text);
    const engine = await engineWith(file);
    file.content = null;
    await engine.load([new File([text], 'copy.csv')], 'join', () => {}).result;
    const found = await search(engine, 'red');
    expect([placesOf(found), found.lost]).toEqual([['a.csv:2'], []]);
  });

  it('passes over what was removed, replaced or cleared', async () => {
    const engine = await engineWith(
      new File([logOf(rowOf('10:00', 'red'))], 'a.csv'),
      new File([logOf(rowOf('11:00', 'red'))], 'b.csv'),
    );
    await engine.remove(1);
    expect(placesOf(await search(engine, 'red'))).toEqual(['b.csv:2']);
    await engine.load([new File([logOf(rowOf('12:00', 'red'))], 'c.csv')], 'replace', () => {}).result;
    expect(placesOf(await search(engine, 'red'))).toEqual(['c.csv:2']);
    await engine.clear();
    expect(await search(engine, 'red')).toEqual({ records: [], matches: 0, searched: 0, lost: [] });
  });

  it('finds what is packed, and of an archive only the entries that are loaded', async () => {
    const [a, b] = [logOf(rowOf('10:00', 'red')), logOf(rowOf('11:00', 'red'))];
    const zip = new File(
      [
        writeZip([
          { name: 'a.csv', content: bytesOf(a) },
          { name: 'b.csv', content: bytesOf(b) },
        ]),
      ],
      'x.zip',
    );
    const engine = await engineWith(zip, new File([gzip(logOf(rowOf('12:00', 'red')))], 'c.csv.gz'));
    expect(placesOf(await search(engine, 'red'))).toEqual([
      'x.zip › a.csv:2',
      'x.zip › b.csv:2',
      'c.csv.gz:2',
    ]);
    await engine.remove(1);
    expect(placesOf(await search(engine, 'red'))).toEqual(['x.zip › b.csv:2', 'c.csv.gz:2']);
  });

  it('finds what is loaded although it is incomplete', async () => {
    const text = '[{"created_at":"2026-03-02T10:00:00Z","event":"a","team":"red"},{"created';
    const file = new File([text], 'half.json');
    const engine = engineHere();
    const { refusals } = await engine.load([file], 'join', () => {}).result;
    const accepted = refusals[0]!.error.code === 'incomplete' ? refusals[0]!.error.contentHash : undefined;
    await engine.load([file], 'join', () => {}, accepted).result;
    expect(placesOf(await search(engine, 'red'))).toEqual(['half.json:1']);
  });

  it('tells how far it is, over all files', async () => {
    const files = ['a.csv', 'b.csv'].map(
      (name, index) => new File([logOf(rowOf(`1${index}:00`, 'red'))], name),
    );
    const engine = await engineWith(...files);
    const told: ReadProgress[] = [];
    await engine.findRecords({ kind: 'text', text: 'red' }, (progress) => told.push(progress)).result;
    expect(told.at(0)).toMatchObject({ file: 'a.csv', bytesTotal: files[0]!.size + files[1]!.size });
  });

  it('ends at once when it is cancelled, and disturbs no load and no other search', async () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => rowOf('10:00', `fox ${index}`));
    const engine = await engineWith(new File([logOf(...rows)], 'a.csv'));
    let isOver = false;
    const finding = engine.findRecords({ kind: 'text', text: 'fox' }, () => {});
    void finding.result.finally(() => {
      isOver = true;
    });
    const load = engine.load([new File([logOf(rowOf('11:00', 'fox'))], 'b.csv')], 'join', () => {});
    finding.cancel();
    expect((await load.result).status.events).toBe(20_001);
    expect((await search(engine, 'fox 7')).matches).toBe(1 + 10 + 100 + 1000);
    expect(isOver).toBe(false);
  });
});
