import type { PlainTable } from '../../saving.ts';
import type { SeriesColor } from '../series-look.ts';

/** One of the things that are counted. */
export interface BarItem {
  readonly key: string;
  readonly label: string;
  readonly value: number;
  /** The first of the palette if not given. */
  readonly color?: SeriesColor;
}

export interface BarListProps {
  /** The accessible name. */
  readonly label: string;
  /** In the order in which they are drawn. */
  readonly items: readonly BarItem[];
  /** What the items are: "Platform". */
  readonly itemsLabel: string;
  /** What the numbers are: "People". */
  readonly valueLabel: string;
  /** What the shares are shares of; all items together if not given. Where items overlap, shares add up to more than 100 %. */
  readonly total?: number;
  /** What a value is called, `12,345` if not given. Keep it stable. */
  readonly formatValue?: (value: number) => string;
  readonly emptyText?: string;
  readonly onPick?: (key: string, index: number) => void;
  /** What picking does, as the browser's own tooltip: "The people behind it". */
  readonly pickHint?: string;
}

/** Beyond, a list says more about its tail than about what it is asked. */
const MOST_BARS = 10;

/** What a long list does not draw at first. */
export interface FoldedItems {
  readonly count: number;
  /** All of them together. */
  readonly value: number;
}

/** The items that are drawn, and what is folded behind them: nothing where the fold would not be shorter than what is in it. */
export function foldItems(items: readonly BarItem[]): {
  readonly shown: readonly BarItem[];
  readonly folded: FoldedItems | null;
} {
  if (items.length <= MOST_BARS) return { shown: items, folded: null };
  const rest = items.slice(MOST_BARS - 1);
  const value = rest.reduce((sum, item) => sum + item.value, 0);
  return { shown: items.slice(0, MOST_BARS - 1), folded: { count: rest.length, value } };
}

/** The share of an item; null where there is nothing to have a share of. */
export function shareOf(
  { items, total }: Pick<BarListProps, 'items' | 'total'>,
  value: number,
): number | null {
  const whole = total ?? items.reduce((sum, item) => sum + item.value, 0);
  return whole > 0 ? value / whole : null;
}

/** The numbers of a list. Shares are ratios, 0 to 1. */
export function barListValues(list: BarListProps): PlainTable {
  return {
    columns: [list.itemsLabel, list.valueLabel, 'Share'],
    rows: list.items.map(({ label, value }) => [label, value, shareOf(list, value)]),
  };
}

/** How long a bar is, 0 to 1: the longest fills its track. */
export function lengthOf({ items }: Pick<BarListProps, 'items'>, value: number): number {
  const highest = items.reduce((most, item) => Math.max(most, item.value), 0);
  return highest > 0 ? value / highest : 0;
}
