import { describe, expect, it } from 'vitest';
import type { Engine, LoadResult } from '../../../src/engine/engine.ts';
import { EngineFailure } from '../../../src/engine/engine-failure.ts';
import type { ReadProgress } from '../../../src/engine/host.ts';
import type { AddMode, LogStatus } from '../../../src/engine/log-keeper.ts';
import { AppStore } from '../../../src/state/app-store.ts';
import { FIRST_VIEW } from '../../../src/state/view.ts';

interface StartedLoad {
  readonly names: string[];
  readonly mode: AddMode;
  readonly accepted: string | undefined;
  readonly report: (progress: ReadProgress) => void;
  readonly finish: (result: LoadResult) => void;
  readonly fail: (reason: Error) => void;
  wasCancelled: boolean;
  isMerging: boolean;
}

/** An engine whose loads end when the test says so. */
function fakeEngine() {
  const loads: StartedLoad[] = [];
  const engine: Engine = {
    load: (files, mode, report, accepted) => {
      let settle!: { finish: (result: LoadResult) => void; fail: (reason: Error) => void };
      const result = new Promise<LoadResult>((finish, fail) => {
        settle = { finish, fail };
      });
      const load = {
        names: files.map((file) => file.name),
        mode,
        accepted,
        report,
        ...settle,
        wasCancelled: false,
        isMerging: false,
      };
      loads.push(load);
      return {
        result,
        cancel: () => {
          load.wasCancelled = !load.isMerging;
          return !load.isMerging;
        },
      };
    },
    ask: async () => null,
    askPart: async () => null,
    findRecords: () => ({ result: new Promise(() => {}), cancel: () => {} }),
    remove: async () => statusOf(99),
    prefer: async () => statusOf(99),
    countRepeated: async () => statusOf(99),
    clear: async () => statusOf(99, 0),
  };
  return { engine, loads };
}

function statusOf(version: number, fileCount = 1): LogStatus {
  const file = {
    name: 'a.csv',
    format: 'csv',
    bytes: 0,
    recordsRead: 1,
    recordsKept: 1,
    recordsRejected: 0,
    blankLines: 0,
    repeatedHeaders: 0,
    firstEvent: 0,
    lastEvent: 0,
    issues: [],
    id: 1,
    duplicates: 0,
    shared: null,
    setAside: 0,
    listedPeople: 0,
    copies: [],
    textsNotKept: 0,
    contentHash: 'of a.csv',
  } as const;
  return {
    version,
    files: Array(fileCount).fill(file),
    events: 1,
    firstEvent: 0,
    lastEvent: 0,
    preferredSource: 'audit-log',
    repeatedRows: 'each',
    overlaps: [],
    choices: { platforms: [], categories: [] },
    memory: 0,
    skipped: [],
  };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));
const file = (name: string) => new File(['x'], name);

async function storeWith(names: string[] = []) {
  const { engine, loads } = fakeEngine();
  const store = new AppStore(async () => engine);
  for (const name of names) store.load([file(name)]);
  await settled();
  return { store, loads };
}

describe('AppStore', () => {
  it('reads drops one after the other, in the order in which they came', async () => {
    const { store, loads } = await storeWith(['first.csv', 'second.csv']);
    expect(loads.map((load) => load.names)).toEqual([['first.csv']]);
    loads[0]!.finish({ status: statusOf(1), refusals: [] });
    await settled();
    expect(loads.map((load) => load.names)).toEqual([['first.csv'], ['second.csv']]);
    expect(store.getState().loading?.fileNames).toEqual(['second.csv']);
  });

  it('goes back to what was loaded before when a load is cancelled', async () => {
    const { store, loads } = await storeWith(['first.csv']);
    loads[0]!.finish({ status: statusOf(1), refusals: [] });
    await settled();
    const before = store.getState();
    store.load([file('second.csv')]);
    await settled();
    store.cancel();
    expect(loads[1]!.wasCancelled).toBe(true);
    expect(store.getState()).toEqual(before);
    loads[1]!.report({ file: 'second.csv', bytesRead: 1, bytesTotal: 2, recordsRead: 3 });
    expect(store.getState()).toEqual(before);
  });

  it('drops waiting loads when it is cancelled, and still takes new ones', async () => {
    const { store, loads } = await storeWith(['first.csv', 'second.csv']);
    store.cancel();
    await settled();
    expect(loads).toHaveLength(1);
    store.load([file('third.csv')]);
    await settled();
    expect(loads[1]!.names).toEqual(['third.csv']);
  });

  it('can be cancelled before the engine is there', async () => {
    const { engine, loads } = fakeEngine();
    const store = new AppStore(async () => engine);
    store.load([file('first.csv')]);
    store.cancel();
    await settled();
    expect(loads).toHaveLength(0);
    expect(store.getState().loading).toBeNull();
  });

  it('keeps what is loaded when a file cannot be read', async () => {
    const { store, loads } = await storeWith(['good.csv', 'bad.csv']);
    const status = statusOf(1);
    loads[0]!.finish({ status, refusals: [] });
    await settled();
    const refusals = [{ error: { code: 'empty', file: 'bad.csv' }, source: file('bad.csv') }] as const;
    loads[1]!.finish({ status, refusals });
    await settled();
    expect(store.getState()).toMatchObject({ status, refusals, loading: null });
  });

  it('stays on the empty page when nothing could be read', async () => {
    const { store, loads } = await storeWith(['bad.csv']);
    loads[0]!.finish({
      status: statusOf(0, 0),
      refusals: [{ error: { code: 'empty', file: 'bad.csv' }, source: file('bad.csv') }],
    });
    await settled();
    expect(store.getState().status).toBeNull();
  });

  it('never mixes the sample with a real log', async () => {
    const { store, loads } = await storeWith();
    store.loadSample(async () => file('sample.csv'));
    await settled();
    loads[0]!.finish({ status: statusOf(1), refusals: [] });
    await settled();
    expect(store.getState().isSample).toBe(true);
    store.load([file('real.csv')]);
    await settled();
    expect(loads[1]!.mode).toBe('replace');
    loads[1]!.finish({ status: statusOf(2), refusals: [] });
    await settled();
    store.load([file('more.csv')]);
    await settled();
    expect(loads[2]!.mode).toBe('join');
    expect(store.getState().isSample).toBe(false);
  });

  it('says how many files wait behind the ones being read', async () => {
    const { store, loads } = await storeWith(['first.csv', 'second.csv']);
    expect(store.getState().loading?.waiting).toBe(1);
    store.load([file('third.csv'), file('fourth.csv')]);
    expect(store.getState().loading?.waiting).toBe(3);
    loads[0]!.finish({ status: statusOf(1), refusals: [] });
    await settled();
    expect(store.getState().loading).toMatchObject({ fileNames: ['second.csv'], waiting: 2 });
  });

  it('keeps a file that arrives while the last one is taken out', async () => {
    const { engine, loads } = fakeEngine();
    let cleared = 0;
    const store = new AppStore(async () => ({
      ...engine,
      remove: async () => statusOf(2, 0),
      clear: async () => {
        cleared++;
        return statusOf(9, 0);
      },
    }));
    store.load([file('first.csv')]);
    await settled();
    loads[0]!.finish({ status: statusOf(1), refusals: [] });
    await settled();
    store.load([file('second.csv')]);
    store.remove(1);
    await settled();
    expect(store.getState().status).toBeNull();
    loads[1]!.finish({ status: statusOf(3), refusals: [] });
    await settled();
    expect(store.getState().status?.version).toBe(3);
    expect(cleared).toBe(0);
  });

  it('A8: says which files were left out because they are loaded already', async () => {
    const { store, loads } = await storeWith(['first.csv', 'again.csv']);
    loads[0]!.finish({ status: statusOf(1), refusals: [] });
    await settled();
    const skipped = [{ file: 'again.csv', as: 'first.csv', id: 1 }];
    loads[1]!.finish({ status: { ...statusOf(2), skipped }, refusals: [] });
    await settled();
    expect(store.getState()).toMatchObject({ skipped, refusals: [] });
    store.dismissSkipped();
    expect(store.getState().skipped).toEqual([]);
  });

  it('A8: says it no longer once the file that is loaded has gone', async () => {
    const { engine, loads } = fakeEngine();
    const status = statusOf(1);
    const withFiles = (version: number, ids: readonly number[]): LogStatus => ({
      ...statusOf(version),
      files: ids.map((id) => ({ ...status.files[0]!, id })),
    });
    const removals = [withFiles(3, [2]), withFiles(4, [])];
    const store = new AppStore(async () => ({ ...engine, remove: async () => removals.shift()! }));
    store.load([file('all.csv')]);
    await settled();
    const ofFirst = { file: 'again.csv', as: 'first.csv', id: 1 };
    const ofSecond = { file: 'copy.csv', as: 'second.csv', id: 2 };
    loads[0]!.finish({ status: { ...withFiles(2, [1, 2]), skipped: [ofFirst, ofSecond] }, refusals: [] });
    await settled();
    store.remove(1);
    await settled();
    expect(store.getState().skipped).toEqual([ofSecond]);
    store.remove(2);
    await settled();
    expect(store.getState()).toMatchObject({ status: null, skipped: [] });
  });

  it('keeps the errors of a load when another one was waiting', async () => {
    const { store, loads } = await storeWith(['bad.csv', 'good.csv']);
    const refusal = { error: { code: 'empty', file: 'bad.csv' }, source: file('bad.csv') } as const;
    loads[0]!.finish({ status: statusOf(0, 0), refusals: [refusal] });
    await settled();
    loads[1]!.finish({ status: statusOf(1), refusals: [] });
    await settled();
    expect(store.getState().refusals).toEqual([refusal]);
    store.load([file('next.csv')]);
    expect(store.getState().refusals).toEqual([]);
  });

  describe('what is incomplete', () => {
    const refusalOf = (name: string) =>
      ({
        error: {
          code: 'incomplete',
          file: name,
          cause: 'ends-inside-record',
          events: 3,
          people: 0,
          bytes: 70,
          contentHash: `hash of ${name}`,
        },
        source: file(name),
      }) as const;
    const [a, b] = [refusalOf('a.json'), refusalOf('b.json')];

    async function refusing() {
      const { store, loads } = await storeWith(['both']);
      loads[0]!.finish({ status: statusOf(1), refusals: [a, b] });
      await settled();
      return { store, loads };
    }

    it('F5: is read again when it is accepted, in its turn, and joins the log; other refusals stay', async () => {
      const { store, loads } = await refusing();
      store.load([file('first.csv')]);
      store.accept(a);
      store.accept(b);
      expect(store.getState().loading?.waiting).toBe(2);
      await settled();
      loads[1]!.finish({ status: statusOf(2), refusals: [] });
      await settled();
      expect(loads[2]).toMatchObject({ names: ['a.json'], mode: 'join', accepted: 'hash of a.json' });
      loads[2]!.finish({ status: statusOf(3), refusals: [] });
      await settled();
      expect(loads[3]).toMatchObject({ names: ['b.json'], accepted: 'hash of b.json' });
      expect(loads.slice(0, 2).map(({ accepted }) => accepted)).toEqual([undefined, undefined]);
    });

    it('F5: accepting one file leaves the offer of the other', async () => {
      const { store, loads } = await refusing();
      store.accept(a);
      await settled();
      expect(store.getState().refusals).toEqual([b]);
      loads[1]!.finish({ status: statusOf(2), refusals: [] });
      await settled();
      expect(store.getState()).toMatchObject({ refusals: [b], status: { version: 2 } });
    });

    it('F5: is offered again when its load is cancelled, waits in vain, or breaks', async () => {
      const { store, loads } = await refusing();
      store.accept(a);
      store.accept(b);
      await settled();
      store.cancel();
      expect(loads[1]!.wasCancelled).toBe(true);
      expect(new Set(store.getState().refusals)).toEqual(new Set([a, b]));
      await settled();
      store.accept(b);
      await settled();
      loads[2]!.fail(new EngineFailure('died', 'out of memory'));
      await settled();
      expect(store.getState().refusals).toEqual([a, b]);
      store.clear();
      expect(store.getState().refusals).toEqual([]);
    });

    it('F5: is loaded already when it is given again, also under another name or before it was accepted', async () => {
      const { store, loads } = await refusing();
      const again = { ...a, error: { ...a.error, file: 'again.json' } };
      store.load([file('again.json')]);
      await settled();
      loads[1]!.finish({ status: statusOf(1), refusals: [a, again, b] });
      await settled();
      store.accept(a);
      await settled();
      const status = statusOf(2);
      const loaded = {
        ...status.files[0]!,
        id: 7,
        name: 'a.json',
        contentHash: a.error.contentHash,
        bytes: 70,
      };
      const withLoaded = { ...status, files: [...status.files, loaded] };
      loads[2]!.finish({ status: withLoaded, refusals: [] });
      await settled();
      expect(store.getState()).toMatchObject({
        refusals: [b],
        skipped: [{ file: 'again.json', as: 'a.json', id: 7 }],
      });
      store.load([file('a.json')]);
      await settled();
      // As long as before, and yet another content.
      const other = { ...a, error: { ...a.error, contentHash: 'of another a.json' } };
      loads[3]!.finish({ status: withLoaded, refusals: [a, other] });
      await settled();
      expect(store.getState()).toMatchObject({
        refusals: [other],
        skipped: [{ file: 'a.json', as: 'a.json', id: 7 }],
      });
    });

    it('dismisses one refusal and leaves the others', async () => {
      const { store } = await refusing();
      store.dismissRefusals([a]);
      expect(store.getState().refusals).toEqual([b]);
    });

    it('F5: takes the place of the sample', async () => {
      const { store, loads } = await storeWith();
      store.loadSample(async () => file('sample.csv'));
      await settled();
      loads[0]!.finish({ status: statusOf(1), refusals: [a] });
      await settled();
      store.accept(a);
      await settled();
      expect(loads[1]!.mode).toBe('replace');
    });
  });

  it('reads one load at a time, also when one was cancelled before the engine was there', async () => {
    const { engine, loads } = fakeEngine();
    let open!: (engine: Engine) => void;
    const store = new AppStore(() => new Promise((resolve) => (open = resolve)));
    store.load([file('a.csv')]);
    store.cancel();
    store.load([file('b.csv')]);
    store.load([file('c.csv')]);
    await settled();
    open(engine);
    await settled();
    expect(loads.map((load) => load.names)).toEqual([['b.csv']]);
  });

  it('ends the load on Clear', async () => {
    const { store, loads } = await storeWith(['first.csv', 'second.csv']);
    store.clear();
    await settled();
    expect(loads).toHaveLength(1);
    expect(loads[0]!.wasCancelled).toBe(true);
    expect(store.getState()).toMatchObject({ loading: null, status: null });
  });

  it('is empty after Clear, also when a merge was under way', async () => {
    const { store, loads } = await storeWith(['first.csv']);
    loads[0]!.isMerging = true;
    store.clear();
    const shown = new Set<number | undefined>();
    store.subscribe(() => shown.add(store.getState().status?.version));
    loads[0]!.finish({
      status: statusOf(1),
      refusals: [{ error: { code: 'empty', file: 'b.csv' }, source: file('b.csv') }],
    });
    await settled();
    await settled();
    expect(shown).not.toContain(1);
    expect(store.getState()).toMatchObject({ status: null, loading: null, refusals: [] });
  });

  it('gives a log that is dropped after the sample was asked for the last word', async () => {
    const { store, loads } = await storeWith();
    let arrive!: (sample: File) => void;
    store.loadSample(() => new Promise((resolve) => (arrive = resolve)));
    store.load([file('real.csv')]);
    arrive(file('sample.csv'));
    await settled();
    loads[0]!.finish({ status: statusOf(1), refusals: [] });
    await settled();
    expect(loads.map(({ names, mode }) => [names, mode])).toEqual([
      [['sample.csv'], 'replace'],
      [['real.csv'], 'replace'],
    ]);
  });

  it('says so when reading breaks down, and can load again', async () => {
    const { store, loads } = await storeWith(['first.csv']);
    loads[0]!.fail(new EngineFailure('died', 'out of memory'));
    await settled();
    expect(store.getState()).toMatchObject({ loading: null, problem: { during: 'reading' } });
    store.load([file('second.csv')]);
    await settled();
    expect(store.getState().problem).toBeNull();
    expect(loads).toHaveLength(2);
  });

  it('is empty and says so when the log was lost', async () => {
    const { store, loads } = await storeWith(['first.csv']);
    loads[0]!.finish({ status: statusOf(1), refusals: [] });
    await settled();
    store.load([file('second.csv')]);
    await settled();
    loads[1]!.fail(new EngineFailure('log-lost', 'out of memory'));
    await settled();
    expect(store.getState()).toMatchObject({ loading: null, status: null, problem: { during: 'log-lost' } });
  });

  it('asks again after a question could not be answered', async () => {
    const { engine, loads } = fakeEngine();
    const asked: string[] = [];
    const store = new AppStore(async () => ({
      ...engine,
      ask: async (question) => {
        asked.push(question);
        throw new EngineFailure('bug', 'oops');
      },
    }));
    store.load([file('first.csv')]);
    await settled();
    loads[0]!.finish({ status: statusOf(1), refusals: [] });
    await settled();
    store.request('roster', 1);
    await settled();
    expect(store.getState().problem?.during).toBe('answering');
    store.request('roster', 1);
    await settled();
    expect(asked).toEqual(['overview', 'roster', 'roster']);
  });

  it('asks about the newest version, also when somebody asks about an older one in between', async () => {
    const { engine, loads } = fakeEngine();
    const asked: string[] = [];
    const store = new AppStore(async () => ({
      ...engine,
      ask: async (question) => {
        asked.push(question);
        return null;
      },
    }));
    store.load([file('first.csv')]);
    await settled();
    loads[0]!.finish({ status: statusOf(2), refusals: [] });
    await settled();
    store.request('roster', 1);
    store.request('roster', 2);
    store.request('roster', 2);
    await settled();
    expect(asked).toEqual(['overview', 'roster', 'roster']);
  });

  it('asks what every view shows before anybody hears of the log, so that it is answered while the page is drawn', async () => {
    const { engine, loads } = fakeEngine();
    const order: string[] = [];
    const store = new AppStore(async () => ({
      ...engine,
      ask: async (question) => {
        order.push(`asked ${question}`);
        return null;
      },
    }));
    store.load([file('first.csv')]);
    await settled();
    store.subscribe(() => order.push(store.getState().status === null ? 'told of no log' : 'told of a log'));
    loads[0]!.finish({ status: statusOf(1), refusals: [] });
    await settled();
    expect(order[0]).toBe('asked overview');
    expect(order).toContain('told of a log');
  });

  it('begins with a view as at first when the log is gone or of another kind, and keeps that of a link for the first log', async () => {
    const { engine, loads } = fakeEngine();
    let resets = 0;
    let renamed = 0;
    const views = {
      getView: () => FIRST_VIEW,
      reset: () => void resets++,
      forgetPseudonyms: () => void renamed++,
    };
    const store = new AppStore(async () => ({ ...engine, remove: async () => statusOf(99, 0) }), views);
    const finishLoad = async (version: number) => {
      await settled();
      loads.at(-1)!.finish({ status: statusOf(version), refusals: [] });
      await settled();
      return resets;
    };
    store.loadSample(async () => file('sample.csv'));
    expect(await finishLoad(1)).toBe(0);
    store.load([file('first.csv')]);
    expect(await finishLoad(2)).toBe(1);
    store.load([file('second.csv')]);
    expect(renamed).toBe(0);
    expect(await finishLoad(3)).toBe(1);
    expect(renamed).toBe(1);
    store.remove(1);
    await settled();
    expect(resets).toBe(2);
    store.load([file('third.csv')]);
    expect(await finishLoad(100)).toBe(2);
    store.clear();
    await settled();
    expect(resets).toBe(3);
  });

  it('keeps former answers until those of now are there, unless a file they tell of has gone', async () => {
    const { engine, loads } = fakeEngine();
    const waiting: ((answer: unknown) => void)[] = [];
    const ask = () => new Promise<unknown>((resolve) => waiting.push(resolve)) as never;
    const withFiles = (version: number, ids: readonly number[]): LogStatus => {
      const status = statusOf(version);
      return { ...status, files: ids.map((id) => ({ ...status.files[0]!, id })) };
    };
    const store = new AppStore(async () => ({ ...engine, ask, remove: async () => withFiles(4, [2]) }));
    const load = async (version: number, ids: readonly number[]) => {
      store.load([file('a.csv')]);
      await settled();
      loads.at(-1)!.finish({ status: withFiles(version, ids), refusals: [] });
      await settled();
    };
    await load(1, [1]);
    waiting.shift()!('of one file');
    await settled();
    await load(2, [1, 2]);
    expect(store.getState()).toMatchObject({ answers: { overview: 'of one file' }, isOfFormerLog: true });
    waiting.shift()!('of two files');
    await settled();
    expect(store.getState()).toMatchObject({ answers: { overview: 'of two files' }, isOfFormerLog: false });
    store.remove(1);
    await settled();
    expect(store.getState()).toMatchObject({ status: { version: 4 }, answers: {}, isAnswering: true });
    waiting.shift()!('of the other file');
    await settled();
    // As when the sample makes way for a log.
    await load(5, [7]);
    expect(store.getState().answers).toEqual({});
    waiting.shift()!('of another file');
    await settled();
    store.clear();
    expect(store.getState().answers).toEqual({});
  });

  it('says that it is answering until the newest answer to every question is there', async () => {
    const { engine, loads } = fakeEngine();
    const waiting: (() => void)[] = [];
    const store = new AppStore(async () => ({
      ...engine,
      ask: () => new Promise<null>((resolve) => waiting.push(() => resolve(null))),
    }));
    const answer = async () => {
      waiting.shift()!();
      await settled();
      return store.getState().isAnswering;
    };
    store.load([file('first.csv')]);
    await settled();
    loads[0]!.finish({ status: statusOf(1), refusals: [] });
    await settled();
    expect(store.getState().isAnswering).toBe(true);
    expect(await answer()).toBe(false);
    store.request('people', 1);
    store.request('people', 2);
    store.request('habits', 2);
    expect([await answer(), await answer(), await answer()]).toEqual([true, true, false]);
  });
});
