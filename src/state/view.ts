import type { Slice } from '../metrics/people-behind.ts';
import { type Selection, WHOLE_LOG } from '../model/selection.ts';

/** The tabs of the page. */
export const TAB_IDS = ['overview', 'conversations', 'people', 'quality'] as const;
export type TabId = (typeof TAB_IDS)[number];

/** A table's order, by the ids of table and column. */
export interface SortOrder {
  readonly columnId: string;
  readonly direction: 'ascending' | 'descending';
}

/** Who is behind a number. */
export interface BehindPanel {
  readonly kind: 'behind';
  readonly title: string;
  readonly slice: Slice;
}

/** One person; `behind` is the list that the person was chosen from, and lies below. */
export interface PersonPanel {
  readonly kind: 'person';
  readonly id: string;
  readonly behind?: BehindPanel;
}

/** What lies open over the page. */
export type Panel = BehindPanel | PersonPanel;

/** What the reader looks at: with the same log, the same view shows the same page. */
export interface View {
  readonly tab: TabId;
  readonly selection: Selection;
  /** Whether charts show the stretch before, too. */
  readonly compares: boolean;
  /** Tables in another order than their own, by table. */
  readonly sorts: Readonly<Record<string, SortOrder>>;
  /** The columns of tables that show others than at first, by table. */
  readonly columns: Readonly<Record<string, readonly string[]>>;
  /** Not in the address, which never names a person: a reload closes it. */
  readonly panel: Panel | null;
}

export const FIRST_VIEW: View = {
  tab: 'overview',
  selection: WHOLE_LOG,
  compares: false,
  sorts: {},
  columns: {},
  panel: null,
};
