import type { ReactNode } from 'react';
import type { PersonDetail, SeenAs } from '../../../metrics/person-detail.ts';
import { DEFINITIONS } from '../../../model/definitions.ts';
import { PersonStatusMark } from '../../../tabs/PersonStatusMark.tsx';
import { SeenAt } from '../../../tabs/SeenAt.tsx';
import { Definition } from '../../../ui/Definition.tsx';
import { formatCount } from '../../../ui/format.ts';
import { formatDateRange } from '../../../ui/format-date-range.ts';
import { visibleLine } from '../../../ui/visible-text.ts';

/** Who it is, and the numbers of the list of people. */
export function PersonFacts({ counts, seenAs, range }: PersonDetail) {
  return (
    <section aria-label="Who it is" className="rounded-card border border-line bg-surface">
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1.5 sm:gap-x-6 px-5 py-4 text-sm">
        <Line term="Status" definition={DEFINITIONS.personStatus}>
          <PersonStatusMark status={counts.status} quietDays={counts.quietDays} />
        </Line>
        <Seen term="E-mail" texts={seenAs.emails} />
        <Seen term="Account" texts={seenAs.ids} />
        {seenAs.names.length > 1 && <Seen term="Names" texts={seenAs.names} />}
        <Line term="First seen" definition={DEFINITIONS.firstSeen}>
          <SeenAt instant={counts.firstSeen} hasTime />
        </Line>
        <Line term="Last seen" definition={DEFINITIONS.lastSeen}>
          <SeenAt instant={counts.lastSeen} hasTime />
        </Line>
      </dl>
      <p className="border-t border-line px-5 pt-3 text-xs text-ink-muted">
        {formatDateRange(range.from, range.to)}
      </p>
      <dl className="grid grid-cols-2 gap-x-4 gap-y-3 px-5 pt-2 pb-4 sm:grid-cols-[1fr_1fr_2fr_1fr_1fr]">
        <Figure term="Events" value={counts.events} />
        <Figure term="Active days" value={counts.activeDays} definition={DEFINITIONS.activeDays} />
        <Figure term="Conversations" value={counts.conversations}>
          {formatCount(counts.conversations7d)} in 7 days, {formatCount(counts.conversations30d)} in 30,{' '}
          {formatCount(counts.conversationsAll)} in all
        </Figure>
        <Figure term="Projects" value={counts.projects} />
        <Figure term="Files" value={counts.files} />
      </dl>
    </section>
  );
}

interface LineProps {
  readonly term: string;
  readonly definition?: string;
  readonly children: ReactNode;
}

function Line({ term, definition, children }: LineProps) {
  return (
    <>
      <dt className="text-ink-muted">
        {term} {definition !== undefined && <Definition term={term}>{definition}</Definition>}
      </dt>
      <dd className="min-w-0 text-ink">{children}</dd>
    </>
  );
}

const MAX_TEXTS = 10;

/** All that somebody was called, the newest first. */
function Seen({ term, texts }: { readonly term: string; readonly texts: SeenAs[keyof SeenAs] }) {
  if (texts.length === 0) return null;
  const more = texts.length - MAX_TEXTS;
  return (
    <Line term={term}>
      <ul>
        {texts.slice(0, MAX_TEXTS).map((text, index) => (
          <li key={text} className={index === 0 ? 'wrap-anywhere' : 'wrap-anywhere text-ink-muted'}>
            <bdi>{visibleLine(text)}</bdi>
            {index > 0 && <span className="text-ink-faint"> earlier</span>}
          </li>
        ))}
        {more > 0 && <li className="text-ink-faint">and {formatCount(more)} more</li>}
      </ul>
    </Line>
  );
}

interface FigureProps {
  readonly term: string;
  readonly value: number;
  readonly definition?: string;
  /** Smaller, below the number. */
  readonly children?: ReactNode;
}

function Figure({ term, value, definition, children }: FigureProps) {
  return (
    <div className="min-w-0">
      <dt className="flex items-center gap-1.5 text-xs text-ink-muted">
        {term} {definition !== undefined && <Definition term={term}>{definition}</Definition>}
      </dt>
      <dd className="mt-0.5">
        <span className="text-lg font-semibold text-ink">{formatCount(value)}</span>
        {children !== undefined && (
          <span className="block text-2xs text-pretty text-ink-muted">{children}</span>
        )}
      </dd>
    </div>
  );
}
