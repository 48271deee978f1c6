import { type Selection, WHOLE_LOG } from '../model/selection.ts';

/** The tabs of the page. */
export const TAB_IDS = ['overview', 'conversations', 'quality'] as const;
export type TabId = (typeof TAB_IDS)[number];

/** A table's order, by the ids of table and column. */
export interface SortOrder {
  readonly columnId: string;
  readonly direction: 'ascending' | 'descending';
}

/** What the reader looks at: with the same log, the same view shows the same page. */
export interface View {
  readonly tab: TabId;
  readonly selection: Selection;
  /** Whether charts show the stretch before, too. */
  readonly compares: boolean;
  /** Tables in another order than their own, by table. */
  readonly sorts: Readonly<Record<string, SortOrder>>;
}

export const FIRST_VIEW: View = { tab: 'overview', selection: WHOLE_LOG, compares: false, sorts: {} };
