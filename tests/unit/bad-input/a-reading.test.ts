import { afterEach, describe, expect, it, vi } from 'vitest';
import { describeImportError } from '../../../src/app/describe-import-error.ts';
import { dragKindOf, filesOfDrop } from '../../../src/app/files-of-drop.ts';
import { createLocalHost } from '../../../src/engine/host.ts';
import { LogKeeper } from '../../../src/engine/log-keeper.ts';
import { OpenBrackets } from '../../../src/importers/open-brackets.ts';
import { countPinnedReaders } from '../../../src/importers/pinned-reader.ts';
import type { ReadOutcome } from '../../../src/importers/read-outcome.ts';
import { readSource } from '../../../src/importers/read-source.ts';
import { gzip } from '../../support/packing.ts';
import { joinBytes, writeZip } from '../../support/zip-writer.ts';
import { bytesOf } from '../importers/reading.ts';
import { type Fault, faultySource, handClock, settled } from './faulty-source.ts';
import { outcomeLines } from './outcome-lines.ts';

const CSV = 'created_at,event\n2026-01-10T10:00:00Z,a\n2026-01-11T10:00:00Z,b\n';
const JSON_LIST =
  '[{"created_at":"2026-01-10T10:00:00Z","event":"a"},{"created_at":"2026-01-11T10:00:00Z","event":"b"}]';
const CONTENTS = [bytesOf(CSV), bytesOf(JSON_LIST), gzip(CSV)];

vi.setConfig({ testTimeout: 60_000 });

afterEach(() => {
  expect(countPinnedReaders()).toBe(0);
});

function eventsRead(outcomes: readonly ReadOutcome[]): number | string {
  const [outcome] = outcomes;
  return outcome?.ok ? outcome.value.table.rowCount : (outcome?.error.code ?? 'nothing');
}

/** Reads every content in pieces of several sizes, with a fault after every number of bytes. */
async function forEveryByte(
  kind: Fault['kind'],
  check: (outcome: number | string, size: number, at: number) => void,
): Promise<void> {
  for (const content of CONTENTS) {
    for (const piece of [1, 7, 1000]) {
      for (let at = 0; at <= content.length; at += piece === 1 ? 3 : 1) {
        const source = faultySource(content, piece, { kind, at }, at % 2 === 0);
        check(eventsRead(await readSource(source)), content.length, at);
      }
    }
  }
}

describe('dropping', () => {
  const file = (name: string) => new File(['x'], name);
  const fileEntry = (name: string) => ({
    name,
    isDirectory: false,
    file: (give: (file: File) => void) => give(file(name)),
  });
  const folderEntry = (name: string, entries: readonly object[], perPortion = 2) => ({
    name,
    isDirectory: true,
    createReader() {
      let at = 0;
      return {
        readEntries(give: (entries: readonly object[]) => void) {
          give(entries.slice(at, at + perPortion));
          at += perPortion;
        },
      };
    },
  });
  const dropOf = (...entries: { readonly name: string }[]) => {
    const items = entries.map((entry) => ({
      kind: 'file',
      getAsFile: () => file(entry.name),
      webkitGetAsEntry: () => entry,
    }));
    return filesOfDrop({ items } as unknown as DataTransfer);
  };
  const names = (files: readonly File[] | null) => files?.map(({ name }) => name);

  it('A6: a folder dropped → walked with all in it; where that is not allowed, it is named as not loaded', async () => {
    const inner = folderEntry('inner', [fileEntry('d.csv')]);
    const folder = folderEntry('logs', [
      fileEntry('b.csv'),
      inner,
      fileEntry('.DS_Store'),
      fileEntry('c.csv'),
    ]);
    const dropped = dropOf(fileEntry('a.csv'), folder);
    expect(names(dropped.files)).toEqual(['a.csv']);
    expect(names(await dropped.filesInFolders)).toEqual(['b.csv', 'c.csv', 'd.csv']);
    expect(dropOf(fileEntry('a.csv')).filesInFolders).toBeNull();

    const locked = {
      ...fileEntry('b.csv'),
      file: (_: unknown, fail: (error: Error) => void) => fail(new Error('x')),
    };
    expect(names(await dropOf(folderEntry('logs', [locked])).filesInFolders)).toEqual(['logs']);
    expect(names(await dropOf(folderEntry('empty', [])).filesInFolders)).toEqual(['empty']);
    const unreadable = describeImportError({ code: 'unreadable', file: 'logs', cause: 'NotFoundError' });
    expect(unreadable.remedy).toContain('If it is a folder');
  });

  it('A7: a link or a text dropped → known as such and not read; a link is never fetched', () => {
    expect(dragKindOf(['text/uri-list', 'text/html', 'text/plain'])).toBe('link');
    expect(dragKindOf(['text/plain', 'text/html'])).toBe('text');
    expect(dragKindOf(['text/uri-list', 'Files'])).toBe('files');
    expect(dragKindOf([])).toBeNull();
    const link = { kind: 'string', getAsFile: () => null };
    expect(filesOfDrop({ items: [link] } as unknown as DataTransfer)).toEqual({
      files: [],
      filesInFolders: null,
    });
  });
});

/** A file that grows when its bytes have been read: the open stream comes to the old end, and what is opened later fails, as in Chromium. */
function growingFile(content: Uint8Array<ArrayBuffer>, piece: number): File {
  let hasGrown = false;
  const open = (from: number, to: number) => {
    const reader = faultySource(content.slice(from, to), piece).stream().getReader();
    return new ReadableStream<Uint8Array>({
      async pull(controller) {
        const { value, done } = await reader.read();
        hasGrown ||= done;
        if (done) controller.close();
        else controller.enqueue(value);
      },
    });
  };
  const slice = (from: number, to: number) => ({
    stream: () => open(from, to),
    async arrayBuffer() {
      if (hasGrown) throw new DOMException('x', 'NotReadableError');
      return content.slice(from, to).buffer;
    },
  });
  return Object.assign(new File([content], 'log'), { slice, stream: () => open(0, content.length) });
}

describe('reading', () => {
  it('A8: the same file twice, in one drop or later, under any name and in any packing → its events count once', async () => {
    const keeper = new LogKeeper();
    const host = createLocalHost();
    const good = (outcomes: readonly (readonly ReadOutcome[])[]) =>
      outcomes.flat().flatMap((outcome) => (outcome.ok ? [outcome.value] : []));
    const files = [new File([CSV], 'a.csv'), new File([CSV], 'b.csv')];
    keeper.add(good(await host.read(files, () => {})), 'join');
    const packed = [new File([gzip(CSV)], 'c.gz'), new File([JSON_LIST], 'd.json')];
    const status = keeper.add(good(await host.read(packed, () => {})), 'join');
    expect(status.events).toBe(2);
    /* Equal bytes are left out whole, packed or not; equal records in another form are merged. */
    expect(status.files.map(({ name, duplicates }) => [name, duplicates])).toEqual([
      ['a.csv', 0],
      ['d.json', 2],
    ]);
  });

  it('A11: a file that changes while it is read, at any byte → refused, never a part of it', async () => {
    await forEveryByte('fails', (outcome) => expect(outcome).toBe('unreadable'));
  });

  it('A12: a file that is cut shorter while it is read, at any byte → refused', async () => {
    await forEveryByte('shortens', (outcome, size, at) => {
      // After the last byte nothing is missing.
      expect(outcome).toBe(
        at === size ? 2 : at === 0 || outcome !== 'archive-damaged' ? 'changed' : 'archive-damaged',
      );
    });
  });

  it('A12: a file that grows while it is read → refused where the new bytes are seen, and where the browser says afterwards that it changed; else what was there is read', async () => {
    await forEveryByte('grows', (outcome) => expect(outcome).toBe('changed'));
    await forEveryByte('shortens', (outcome, size, at) => at === size && expect(outcome).toBe(2));
    const zip = writeZip([{ name: 'a.csv', content: bytesOf(CSV) }]);
    for (const content of [...CONTENTS, zip]) {
      for (const piece of [7, 1000]) {
        expect(await readSource(growingFile(content, piece))).toEqual([
          { ok: false, error: { code: 'unreadable', file: 'log', cause: 'NotReadableError' } },
        ]);
      }
    }
    const { remedy } = describeImportError({ code: 'unreadable', file: 'log', cause: 'NotReadableError' });
    expect(remedy).toContain('It changed after it was chosen');
  });

  it('A13: deleted, drive removed, no permission, offline in a cloud → refused with the cause, the other files are read', async () => {
    const broken = (name: string, cause: string) => {
      const file = new File([CSV], name);
      const fail = () => {
        throw new DOMException('x', cause);
      };
      return Object.assign(file, {
        stream: () => new ReadableStream({ pull: fail }),
        slice: () => ({ arrayBuffer: async () => fail() }),
      });
    };
    const files = [
      broken('a.csv', 'NotFoundError'),
      new File([CSV], 'b.csv'),
      broken('c.csv', 'NotReadableError'),
    ];
    expect(
      outcomeLines((await createLocalHost().read(files, () => {})).flat()).map((line) => line.slice(0, 34)),
    ).toEqual([
      'a.csv: unreadable (NotFoundError)',
      'b.csv: csv, 2 of 2; column-missing',
      'c.csv: unreadable (NotReadableErro',
    ]);
    for (const cause of ['NotFoundError', 'NotReadableError', 'SecurityError']) {
      const { found, remedy } = describeImportError({ code: 'unreadable', file: 'a.csv', cause });
      expect(found).toContain(cause);
      expect(remedy).not.toBe('');
    }
  });

  it('A16: a read that stops for good, at any byte → refused with the cause after a minute awake', async () => {
    for (const content of CONTENTS) {
      for (let at = 0; at < content.length; at += 5) {
        const { clock, tick, isStopped } = handClock();
        const source = faultySource(content, 9, { kind: 'stalls', at }, at % 2 === 0);
        const reading = readSource(source, { clock });
        await settled();
        tick(12);
        expect(outcomeLines(await reading)).toEqual([`log: stalled (60, ${at})`]);
        expect(isStopped()).toBe(true);
      }
    }
  });

  it('A16: a computer that sleeps, a hidden tab whose clock is held back, a drive that takes its time → read completely', async () => {
    const { clock, tick } = handClock();
    let goOn = () => {};
    const stream = () =>
      new ReadableStream<Uint8Array>({
        async pull(controller) {
          await new Promise<void>((resolve) => {
            goOn = resolve;
          });
          controller.enqueue(bytesOf(CSV));
          controller.close();
        },
      });
    const reading = readSource({ name: 'log', size: CSV.length, stream }, { clock });
    await settled();
    tick(11);
    goOn();
    expect(eventsRead(await reading)).toBe(2);
  });

  it('A16: an archive whose drive stops answering → refused with the cause', async () => {
    const archive = new File([writeZip([{ name: 'a.csv', content: bytesOf(CSV) }])], 'logs.zip');
    for (const answers of [0, 1, 2, 3, 4, 5, 6]) {
      const { clock, tick, isStopped } = handClock();
      let left = answers;
      const slice = (start?: number, end?: number) => {
        const part = archive.slice(start, end);
        if (left-- > 0) return part;
        const never = new Promise<ArrayBuffer>(() => {});
        return Object.assign(part, {
          arrayBuffer: () => never,
          stream: () => new ReadableStream({ pull: () => never.then(() => {}) }),
        });
      };
      const stalling = Object.assign(new File([archive], 'logs.zip'), {
        slice,
        stream: () => slice().stream(),
      });
      const reading = readSource(stalling, { clock });
      let isOver = false;
      void reading.finally(() => {
        isOver = true;
      });
      while (!isOver) {
        await settled();
        tick(1);
      }
      const [line] = outcomeLines(await reading);
      expect(line).toMatch(/stalled|csv, 2 of 2/);
      expect(isStopped()).toBe(true);
      if (answers < 3) expect(line).toContain('stalled');
    }
  });

  it('A18: 1,000 files at once, some of them broken → a report for each, in order, with progress up to the end', async () => {
    const files = Array.from({ length: 1000 }, (_, index) =>
      index % 100 === 7 ? new File(['%PDF-1.7'], `${index}`) : new File([CSV], `${index}`),
    );
    const onProgress = vi.fn();
    const outcomes = (await createLocalHost().read(files, onProgress)).flat();
    expect(outcomes.map((outcome) => (outcome.ok ? outcome.value.report.name : outcome.error.file))).toEqual(
      files.map(({ name }) => name),
    );
    expect(outcomes.filter(({ ok }) => !ok)).toHaveLength(10);
    const told = onProgress.mock.calls.map(([{ bytesRead }]) => bytesRead as number);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
  });

  it('A18: a file of more than 2 GiB (64 times less here) → streamed, in constant memory; places in it are no 32-bit numbers', async () => {
    // Scaled down 64 times: 2 GiB take half a minute where tests run side by side.
    const cell = new Uint8Array(1024 ** 2).fill(0x61);
    const line = joinBytes([bytesOf('2026-01-10T10:00:00Z,a,'), cell, bytesOf('\n')]);
    const header = bytesOf('created_at,event,user_agent\n');
    const lines = 32;
    let given = -1;
    const before = process.memoryUsage().arrayBuffers;
    const stream = () =>
      new ReadableStream<Uint8Array>({
        pull(controller) {
          expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(12 * 1024 ** 2);
          given++;
          controller.enqueue(given === 0 ? header : line);
          if (given === lines) controller.close();
        },
      });
    const size = header.length + lines * line.length;
    const [outcome] = await readSource({ name: 'log', size, stream });
    if (!outcome?.ok) throw new Error('refused');
    expect(outcome.value.report).toMatchObject({ bytes: size, recordsKept: lines });
    expect(outcome.value.table.line.at(-1)).toBe(lines + 1);

    const brackets = new OpenBrackets();
    for (const place of [2 ** 31, 2 ** 33, 2 ** 40 + 1]) brackets.open(place, 0x7b);
    brackets.fail();
    expect(
      [2 ** 31, 2 ** 33 - 1, 2 ** 33, 2 ** 40, 2 ** 40 + 1].map((place) => brackets.isDoomed(place)),
    ).toEqual([true, false, true, false, true]);
  });

  it('A19: bidi, control characters, HTML, 255 characters in a file name → read; the name is handed on as it is', async () => {
    const names = [
      'vsc.\u202egol',
      '\u0007\u001b[31m.csv',
      '<img src=x onerror=alert(1)>.csv',
      'x'.repeat(255),
      '__proto__',
    ];
    for (const name of names) {
      const [outcome] = await readSource(new File([CSV], name));
      expect(outcome).toMatchObject({ ok: true, value: { report: { name } } });
      const [refused] = await readSource(new File([''], name));
      expect(refused).toMatchObject({ ok: false, error: { file: name } });
    }
  });
});

describe('cancelling', () => {
  it('A10: cancelled at every tick of progress → the reading ends with the reason and closes the file', async () => {
    for (const content of CONTENTS) {
      for (const piece of [1, 7, 1000]) {
        const ticks = Math.ceil(content.length / piece);
        for (let tick = 1; tick <= ticks; tick++) {
          const controller = new AbortController();
          const source = faultySource(content, piece, undefined, tick % 2 === 0);
          let told = 0;
          const reading = readSource(source, {
            signal: controller.signal,
            onProgress: () => ++told === tick && controller.abort(),
          });
          await expect(reading).rejects.toThrow('aborted');
          expect(told).toBe(tick);
          await settled();
          expect(source.isClosed() || told === ticks).toBe(true);
        }
      }
    }
  });

  it('A10: cancelled while an archive is unpacked, or while nothing comes → ends at once', async () => {
    const content = bytesOf(CSV + '2026-01-12T10:00:00Z,c\n'.repeat(60_000));
    const archive = new File(
      [
        writeZip([
          { name: 'a.csv', content },
          { name: 'b.csv', content },
        ]),
      ],
      'logs.zip',
    );
    const count = vi.fn();
    await readSource(archive, { onProgress: count });
    expect(count.mock.calls.length).toBeGreaterThan(3);
    for (let tick = 1; tick <= count.mock.calls.length; tick++) {
      const controller = new AbortController();
      let told = 0;
      const onProgress = () => ++told === tick && controller.abort();
      await expect(readSource(archive, { signal: controller.signal, onProgress })).rejects.toThrow('aborted');
    }
    const controller = new AbortController();
    const stalled = faultySource(bytesOf(CSV), 9, { kind: 'stalls', at: 20 });
    const reading = readSource(stalled, { signal: controller.signal });
    await settled();
    controller.abort();
    await expect(reading).rejects.toThrow('aborted');
    expect(stalled.isClosed()).toBe(true);
  });
});
