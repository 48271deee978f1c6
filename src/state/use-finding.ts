import { useCallback, useEffect, useRef, useState } from 'react';
import type { RecordFinding } from '../engine/engine.ts';
import type { ReadProgress } from '../engine/host.ts';
import type { FoundRecords, RecordQuery } from '../model/found-record.ts';
import { useStore } from './store-context.ts';
import { useAppState } from './use-app-state.ts';
import { useHidesNames } from './use-hides-names.ts';

/** How far a search for records is. `progress` is null until the first report. */
export type Finding =
  | { readonly phase: 'none' }
  | { readonly phase: 'reading'; readonly query: RecordQuery; readonly progress: ReadProgress | null }
  | { readonly phase: 'found'; readonly query: RecordQuery; readonly found: FoundRecords }
  | { readonly phase: 'failed'; readonly query: RecordQuery; readonly reason: string };

/** The search that a component holds, if any. */
interface HeldFinding {
  readonly finding: Finding;
  readonly find: (query: RecordQuery) => void;
  /** Ends a search under way, and forgets what was found. */
  readonly cancel: () => void;
}

const NONE: Finding = { phase: 'none' };

/** One search for records at a time. It ends, and all of it is forgotten, when the log or the `scope` changes, when names are hidden, and with the component. */
export function useFinding(scope: string): HeldFinding {
  const store = useStore();
  const version = useAppState((state) => state.status?.version);
  const hidesNames = useHidesNames();
  const key = `${version} ${hidesNames} ${scope}`;
  const [held, setHeld] = useState<{ readonly key: string; readonly finding: Finding }>();
  const end = useRef<() => void>(() => undefined);

  const cancel = useCallback(() => {
    end.current();
    setHeld(undefined);
  }, []);
  const find = useCallback(
    (query: RecordQuery) => {
      end.current();
      const search = { isWanted: true, running: null as RecordFinding | null };
      end.current = () => {
        search.isWanted = false;
        search.running?.cancel();
      };
      const show = (finding: Finding): void => {
        if (search.isWanted) setHeld({ key, finding });
      };
      show({ phase: 'reading', query, progress: null });
      const run = async (): Promise<void> => {
        search.running = await store.findRecords(query, (progress) =>
          show({ phase: 'reading', query, progress }),
        );
        if (!search.isWanted) return search.running.cancel();
        const found = await search.running.result;
        search.running = null;
        show({ phase: 'found', query, found });
      };
      run().catch((reason: unknown) => show({ phase: 'failed', query, reason: String(reason) }));
    },
    [store, key],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was found belongs to the key
  useEffect(() => cancel, [key]);
  return { finding: held?.key === key ? held.finding : NONE, find, cancel };
}
