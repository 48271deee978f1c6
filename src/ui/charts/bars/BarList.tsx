import { useState } from 'react';
import { classNames } from '../../class-names.ts';
import { formatCount, formatPercent } from '../../format.ts';
import { TruncatedText } from '../../TruncatedText.tsx';
import type { SeriesColor } from '../series-look.ts';
import {
  type BarItem,
  type BarListProps,
  type FoldedItems,
  foldItems,
  lengthOf,
  shareOf,
} from './bar-list.ts';

const FILLS: Readonly<Record<SeriesColor, string>> = {
  1: 'bg-series-1',
  '1-muted': 'bg-series-1-muted',
  2: 'bg-series-2',
  3: 'bg-series-3',
  4: 'bg-series-4',
  5: 'bg-series-5',
  6: 'bg-series-6',
  other: 'bg-series-other',
};

/** Labels, bars, numbers and shares: a plain list, which needs no table to be read. The tail of a long one unfolds. */
export function BarList(props: BarListProps) {
  const { label, items, valueLabel, onPick, pickHint, emptyText = 'Nothing to show' } = props;
  const [isUnfolded, setUnfolded] = useState(false);
  const { shown, folded } = foldItems(items);
  if (items.length === 0) return <p className="py-6 text-center text-sm text-ink-muted">{emptyText}</p>;
  return (
    <div className="@container">
      <div aria-hidden="true" className={classNames(LINE, 'pb-0! text-right text-2xs text-ink-faint')}>
        <span className="@md:col-span-2" />
        <span className="text-right">{valueLabel}</span>
        <span>Share</span>
      </div>
      <ul aria-label={label} className="flex flex-col">
        {(isUnfolded ? items : shown).map((item, index) => (
          <li key={item.key}>
            {onPick === undefined ? (
              <div className={classNames(LINE, 'text-sm')}>
                <Line item={item} list={props} />
              </div>
            ) : (
              <button
                type="button"
                title={pickHint}
                onClick={() => onPick(item.key, index)}
                className={BUTTON_LINE}
              >
                <Line item={item} list={props} />
              </button>
            )}
          </li>
        ))}
      </ul>
      {folded !== null && (
        <button
          type="button"
          aria-expanded={isUnfolded}
          onClick={() => setUnfolded(!isUnfolded)}
          className={BUTTON_LINE}
        >
          {isUnfolded ? (
            <span className="text-ink-muted">Show fewer</span>
          ) : (
            <Fold {...folded} list={props} />
          )}
        </button>
      )}
    </div>
  );
}

/** Narrow, the bar lies below its label. */
const LINE =
  'grid grid-cols-[minmax(0,1fr)_4rem_3.5rem] items-center gap-x-3 gap-y-1 py-1.5 @md:grid-cols-[minmax(6rem,11rem)_minmax(0,1fr)_4rem_3.5rem]';

const BUTTON_LINE = classNames(
  LINE,
  '-mx-2 w-[calc(100%+1rem)] rounded-control px-2 text-left text-sm hover:bg-hover focus-visible:-outline-offset-2',
);

/** The tail in one line. Without a bar: all of it together may be longer than the longest. */
function Fold({ count, value, list }: FoldedItems & { readonly list: BarListProps }) {
  const share = shareOf(list, value);
  const { valueLabel, formatValue = formatCount } = list;
  return (
    <>
      <span className="min-w-0 text-ink-muted underline decoration-line-control underline-offset-4 @md:col-span-2">
        {formatCount(count)} more
      </span>
      <span className="text-right text-ink-muted">
        {formatValue(value)}
        <span className="sr-only"> {valueLabel.toLowerCase()},</span>
      </span>
      <span className="text-right text-xs text-ink-muted">{share === null ? '–' : formatPercent(share)}</span>
    </>
  );
}

function Line({ item, list }: { readonly item: BarItem; readonly list: BarListProps }) {
  const share = shareOf(list, item.value);
  const { valueLabel, formatValue = formatCount } = list;
  return (
    <>
      <span className="min-w-0 text-ink">
        <TruncatedText>{item.label}</TruncatedText>
      </span>
      <span
        aria-hidden="true"
        className="forced-border order-last col-span-3 h-2 overflow-hidden rounded-full bg-sunken @md:order-none @md:col-span-1"
      >
        <span
          className={classNames(
            // Not nothing is never too short to be seen.
            'block h-full rounded-full forced-color-adjust-none forced-colors:bg-[CanvasText]',
            item.value > 0 && 'min-w-1',
            FILLS[item.color ?? 1],
          )}
          style={{ width: `${lengthOf(list, item.value) * 100}%` }}
        />
      </span>
      <span className="text-right font-medium text-ink">
        {formatValue(item.value)}
        <span className="sr-only"> {valueLabel.toLowerCase()},</span>
      </span>
      <span className="text-right text-xs text-ink-muted">{share === null ? '–' : formatPercent(share)}</span>
    </>
  );
}
