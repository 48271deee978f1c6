import { useCallback, useRef, useState } from 'react';
import type { QuarantinedRecord } from '../../engine/questions.ts';
import type { IssueCode } from '../../model/issue.ts';
import { useStore } from '../../state/store-context.ts';

const PAGE_ROWS = 100;

/** The quarantined records of one reason, or all, as far as they have been asked for. */
export interface QuarantineRows {
  readonly rowAt: (index: number) => QuarantinedRecord | undefined;
  readonly onShow: (first: number, end: number) => void;
}

/** Fetches pages as they come into view. For one version of the log and one reason: give the component a key of both. */
export function useQuarantine(code: IssueCode | null): QuarantineRows {
  const store = useStore();
  const [pages, setPages] = useState<ReadonlyMap<number, readonly QuarantinedRecord[]>>(new Map());
  const asked = useRef(new Set<number>());

  const fetchPage = useCallback(
    async (page: number): Promise<void> => {
      if (asked.current.has(page)) return;
      asked.current.add(page);
      const from = page * PAGE_ROWS;
      const records = await store.askPart('quarantine', { code, from, to: from + PAGE_ROWS });
      if (records !== null) setPages((old) => new Map(old).set(page, records));
    },
    [store, code],
  );
  const onShow = useCallback(
    (first: number, end: number) => {
      for (let page = Math.floor(first / PAGE_ROWS); page * PAGE_ROWS < end; page++) void fetchPage(page);
    },
    [fetchPage],
  );
  const rowAt = useCallback(
    (index: number) => pages.get(Math.floor(index / PAGE_ROWS))?.[index % PAGE_ROWS],
    [pages],
  );
  return { rowAt, onShow };
}
