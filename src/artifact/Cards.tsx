import _ from 'lodash';
import { ArrowDown, ArrowUp, FileText, Folder, MessageSquare, Users } from 'lucide-react';
import type { ShortSummary } from '../metrics/short-summary.ts';
import { count, days } from './format.ts';

export const FIGURES = [
  ['users', Users],
  ['conversations', MessageSquare],
  ['projects', Folder],
  ['files', FileText],
] as const;

/** The four totals, each with its last 7 days. */
export function Cards({ periods }: ShortSummary) {
  return (
    <div className="ua-cards">
      {FIGURES.map(([figure, Icon]) => (
        <section key={figure} aria-label={_.capitalize(figure)}>
          <h2>
            <Icon size={16} /> {_.capitalize(figure)}
          </h2>
          <p className="ua-figure">{count(periods.all[figure])}</p>
          <p>
            Last 7 days <Change period={periods['7d']} figure={figure} />
          </p>
        </section>
      ))}
    </div>
  );
}

const PERIODS = [
  ['7d', 'Last 7 days'],
  ['30d', 'Last 30 days'],
  ['all', 'All time'],
] as const;

/** The three periods, each against the stretch before it. */
export function Periods({ periods }: ShortSummary) {
  return (
    <div className="ua-cards ua-wide">
      {PERIODS.map(([period, title]) => (
        <section key={period} aria-label={title}>
          <h2>{title}</h2>
          <p>{days(periods[period])}</p>
          {FIGURES.map(([figure]) => (
            <p key={figure} className="ua-row">
              {_.capitalize(figure)} <Change period={periods[period]} figure={figure} />
            </p>
          ))}
        </section>
      ))}
    </div>
  );
}

interface ChangeProps {
  readonly period: ShortSummary['periods']['7d'];
  readonly figure: (typeof FIGURES)[number][0];
}

/** A figure, and what it was in the stretch before where the log reaches back. */
function Change({ period, figure }: ChangeProps) {
  const now = period[figure];
  const before = period.previous?.[figure];
  const Arrow = now < (before ?? 0) ? ArrowDown : ArrowUp;
  return (
    <span>
      <strong>{count(now)}</strong> {(before ?? now) !== now && <Arrow size={14} />}{' '}
      {before !== undefined && `${count(before)} before`}
    </span>
  );
}
