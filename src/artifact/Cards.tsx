import { ArrowDown, ArrowUp, FileText, Folder, MessageSquare, Users } from 'lucide-react';
import type { Summary, SummaryPeriod } from '../metrics/summary.ts';
import { count, day } from './format.ts';

const FIGURES = [
  { key: 'users', label: 'Users', Icon: Users },
  { key: 'conversations', label: 'Conversations', Icon: MessageSquare },
  { key: 'projects', label: 'Projects', Icon: Folder },
  { key: 'files', label: 'Files', Icon: FileText },
] as const;

/** The four totals, each with its last 7 days. */
export function Cards({ totals, periods }: Summary) {
  return (
    <div className="ua-cards">
      {FIGURES.map(({ key, label, Icon }) => (
        <section key={key} aria-label={label}>
          <h2>
            <Icon size={16} /> {label}
          </h2>
          <p className="ua-figure">{count(totals[key])}</p>
          <p>
            Last 7 days <Change period={periods['7d']} figure={key} />
          </p>
        </section>
      ))}
    </div>
  );
}

/** The three periods, each against the stretch before it. */
export function Periods({ periods }: Summary) {
  return (
    <div className="ua-cards ua-wide">
      {(
        [
          ['Last 7 days', '7d'],
          ['Last 30 days', '30d'],
          ['All time', 'all'],
        ] as const
      ).map(([title, name]) => (
        <section key={name} aria-label={title}>
          <h2>{title}</h2>
          <p>
            {day(periods[name].from)} – {day(periods[name].to)}
          </p>
          {FIGURES.map(({ key, label }) => (
            <p key={key} className="ua-row">
              <span>{label}</span>
              <span>
                <Change period={periods[name]} figure={key} />
              </span>
            </p>
          ))}
        </section>
      ))}
    </div>
  );
}

interface ChangeProps {
  readonly period: SummaryPeriod;
  readonly figure: (typeof FIGURES)[number]['key'];
}

/** A figure, and what it was in the stretch before where the log reaches back. */
function Change({ period, figure }: ChangeProps) {
  const now = period[figure];
  if (period.previous === null) return <strong>{count(now)}</strong>;
  const before = period.previous[figure];
  const Arrow = now < before ? ArrowDown : ArrowUp;
  return (
    <>
      <strong>{count(now)}</strong>{' '}
      <span>
        {now !== before && <Arrow size={14} />} {count(before)} before
      </span>
    </>
  );
}
