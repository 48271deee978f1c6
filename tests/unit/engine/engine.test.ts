import { describe, expect, it } from 'vitest';
import { createEngine, type Engine, type Refusal } from '../../../src/engine/engine.ts';
import { EngineFailure } from '../../../src/engine/engine-failure.ts';
import { createLocalHost } from '../../../src/engine/host.ts';
import type { CallMessage, WorkerMessage } from '../../../src/engine/protocol.ts';

const LOG = 'created_at,event,actor_info\n2026-03-01T10:00:00Z,conversation_created,{}\n';
const file = (name: string, text = LOG) => new File([text], name);

/** A worker without a thread: answers as `src/engine/worker.ts` does, until it is told to die. */
class FakeWorker {
  static readonly all: FakeWorker[] = [];
  static allDieOn: CallMessage['method'] | null = null;
  onmessage: ((event: { data: WorkerMessage }) => void) | null = null;
  onerror: ((event: { message: string }) => void) | null = null;
  isTerminated = false;
  diesOn: CallMessage['method'] | null = null;
  private readonly host = createLocalHost();

  constructor() {
    FakeWorker.all.push(this);
    setTimeout(() => this.onmessage?.({ data: { kind: 'ready' } }));
  }

  postMessage({ call, method, parameters }: CallMessage): void {
    if (method === this.diesOn || method === FakeWorker.allDieOn) {
      setTimeout(() => this.onerror?.({ message: 'out of memory' }));
      return;
    }
    const perform = this.host[method] as (...given: unknown[]) => Promise<unknown>;
    const tells = method === 'read' || method === 'findRecords';
    const given = tells ? parameters.with(1, () => {}) : parameters;
    perform(...given).then(
      (result) => !this.isTerminated && this.onmessage?.({ data: { kind: 'result', call, result } }),
      () => {}, // Ended: nobody hears any more.
    );
  }

  terminate(): void {
    this.isTerminated = true;
    this.host.dispose();
  }
}

function engineOfFakes(): { engine: Engine; keeper: () => FakeWorker } {
  FakeWorker.all.length = 0;
  FakeWorker.allDieOn = null;
  const engine = createEngine(() => new FakeWorker() as unknown as Worker);
  return { engine, keeper: () => FakeWorker.all[0]! };
}

describe('createEngine', () => {
  it('reads in one worker and keeps the log in another', async () => {
    const { engine, keeper } = engineOfFakes();
    const { status, refusals } = await engine.load([file('a.csv'), file('b.csv', ' ')], 'join', () => {})
      .result;
    expect(status.events).toBe(1);
    expect(refusals.map(({ error }) => error)).toEqual([{ code: 'empty', file: 'b.csv' }]);
    expect(keeper().isTerminated).toBe(false);
    expect(FakeWorker.all[1]!.isTerminated).toBe(true);
    expect((await engine.ask('overview'))?.periods.allTime.totals.conversations).toBe(1);
  });

  it('B5: says of which file a refusal is, and adds what is accepted of it, alone', async () => {
    const { engine } = engineOfFakes();
    const part = '[{"created_at":"2026-03-02T10:00:00Z","event":"a"},{"created';
    const files = [file('a.csv'), file('b.json', part)];
    const { status, refusals } = await engine.load(files, 'join', () => {}).result;
    expect(status.events).toBe(1);
    expect(refusals).toMatchObject([{ error: { code: 'incomplete', events: 1 } }]);
    const [{ error, source }] = refusals as [Refusal];
    expect(source).toBe(files[1]);
    const accepted = error.code === 'incomplete' ? error.contentHash : undefined;
    const after = await engine.load([source], 'join', () => {}, accepted).result;
    expect(after.status.files.map(({ name, incomplete }) => [name, incomplete])).toEqual([
      ['a.csv', undefined],
      ['b.json', 'ends-inside-record'],
    ]);
    expect([after.status.events, after.refusals, after.status.skipped]).toEqual([2, [], []]);
    expect((await engine.countRepeated('once')).repeatedRows).toBe('once');
  });

  it('ends the reading worker on cancel and leaves the log alone', async () => {
    const { engine } = engineOfFakes();
    await engine.load([file('a.csv')], 'join', () => {}).result;
    const load = engine.load([file('b.csv')], 'join', () => {});
    expect(load.cancel()).toBe(true);
    const next = await engine.load([file('c.csv', LOG.replace('10:00', '11:00'))], 'join', () => {}).result;
    expect(next.status.files.map(({ name }) => name)).toEqual(['a.csv', 'c.csv']);
  });

  it('says that the log is lost when its worker dies, and can be used again', async () => {
    const { engine, keeper } = engineOfFakes();
    await engine.load([file('a.csv')], 'join', () => {}).result;
    keeper().diesOn = 'add';
    const lost = await engine
      .load([file('b.csv')], 'join', () => {})
      .result.catch((reason: unknown) => reason);
    expect(lost).toBeInstanceOf(EngineFailure);
    expect((lost as EngineFailure).kind).toBe('log-lost');
    const { status } = await engine.load([file('c.csv')], 'join', () => {}).result;
    expect(status.files.map(({ name }) => name)).toEqual(['c.csv']);
  });

  it('says that reading died when the reading worker does, and reads the next file', async () => {
    const { engine } = engineOfFakes();
    await engine.ask('overview');
    FakeWorker.all[1]!.diesOn = 'read';
    const died = await engine
      .load([file('a.csv')], 'join', () => {})
      .result.catch((reason: unknown) => reason);
    expect(died).toMatchObject({ kind: 'died' });
    const { status } = await engine.load([file('b.csv')], 'join', () => {}).result;
    expect(status.files.map(({ name }) => name)).toEqual(['b.csv']);
  });

  it('finds records in a worker of its own, which ends with the search', async () => {
    const { engine, keeper } = engineOfFakes();
    await engine.load([file('a.csv')], 'join', () => {}).result;
    const { records } = await engine.findRecords({ kind: 'text', text: 'created' }, () => {}).result;
    expect(records).toMatchObject([{ file: 'a.csv', line: 2, event: 'conversation_created' }]);
    const others = FakeWorker.all.filter((worker) => worker !== keeper());
    expect(others.filter(({ isTerminated }) => isTerminated)).toHaveLength(2);
    FakeWorker.allDieOn = 'findRecords';
    const died = await engine
      .findRecords({ kind: 'text', text: 'created' }, () => {})
      .result.catch((reason: unknown) => reason);
    expect(died).toMatchObject({ kind: 'died' });
    expect((await engine.ask('overview'))?.periods.allTime.totals.conversations).toBe(1);
  });

  it('does the same inline where no worker starts', async () => {
    const engine = createEngine(() => {
      throw new DOMException('refused', 'SecurityError');
    });
    const { status } = await engine.load([file('a.csv')], 'join', () => {}).result;
    expect(status.events).toBe(1);
  });
});
