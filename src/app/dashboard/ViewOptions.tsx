import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { ActivityMeaning, Granularity, WeekStart } from '../../model/selection.ts';
import { CATEGORY_WORDS, platformWords } from '../../state/category-words.ts';
import { useAppState } from '../../state/use-app-state.ts';
import { useView, useViewStore } from '../../state/use-view.ts';
import { SearchField } from '../../ui/SearchField.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { visibleLine } from '../../ui/visible-text.ts';

const ACTIVITIES: readonly { readonly value: ActivityMeaning; readonly label: string }[] = [
  { value: 'any', label: 'Any event' },
  { value: 'content', label: 'Content work' },
];
const GRANULARITIES: readonly { readonly value: Granularity | 'auto'; readonly label: string }[] = [
  { value: 'auto', label: 'Auto' },
  { value: 'day', label: 'Day' },
  { value: 'week', label: 'Week' },
  { value: 'month', label: 'Month' },
];
const WEEK_STARTS: readonly { readonly value: WeekStart; readonly label: string }[] = [
  { value: 'monday', label: 'Monday' },
  { value: 'sunday', label: 'Sunday' },
  { value: 'saturday', label: 'Saturday' },
];
const COMPARISONS = [
  { value: 'nothing', label: 'Hide' },
  { value: 'before', label: 'Show' },
] as const;

/** Everything that most readers leave as it is. */
export function ViewOptions() {
  const views = useViewStore();
  const { selection, compares } = useView((view) => view);
  const choices = useAppState((state) => state.status?.choices);
  // A link may filter by what this log does not have: it has to be seen to be taken away.
  const platforms = withChosen(choices?.platforms ?? [], selection.platform);
  const categories = withChosen(choices?.categories ?? [], selection.category);
  return (
    <div className="flex flex-col gap-4">
      <Group title="Which events">
        <PeopleField key={selection.hidesNames ? 'hidden' : 'shown'} hidesNames={selection.hidesNames} />
        <SelectField
          isRow
          label="Platform"
          options={[
            { value: ALL, label: 'All platforms' },
            ...platforms.map((value) => ({ value: `is ${value}`, label: visibleLine(platformWords(value)) })),
          ]}
          value={selection.platform === null ? ALL : `is ${selection.platform}`}
          onChange={(value) => views.select({ platform: value === ALL ? null : value.slice('is '.length) })}
        />
        <SelectField
          isRow
          label="Events"
          options={[
            { value: ALL, label: 'All events' },
            ...categories.map((value) => ({ value, label: CATEGORY_WORDS[value] })),
          ]}
          value={selection.category ?? ALL}
          onChange={(value) => views.select({ category: value === ALL ? null : value })}
        />
      </Group>
      <Group title="Who is active">
        <div>
          <Segmented
            label="Who is active"
            options={ACTIVITIES}
            value={selection.activity}
            onChange={(activity) => views.select({ activity })}
            size="small"
          />
        </div>
        <p className="text-xs text-pretty text-ink-muted">
          {selection.activity === 'any'
            ? 'Whoever is in any event, signing in included.'
            : 'Whoever works on conversations, projects or files.'}
        </p>
      </Group>
      <Group title="Charts">
        <Row label="Points">
          <Segmented
            label="Points"
            options={GRANULARITIES}
            value={selection.granularity}
            onChange={(granularity) => views.select({ granularity })}
            size="small"
          />
        </Row>
        <Row label="The stretch before">
          <Segmented
            label="The stretch before"
            options={COMPARISONS}
            value={compares ? 'before' : 'nothing'}
            onChange={(value) => views.change({ compares: value === 'before' })}
            size="small"
          />
        </Row>
      </Group>
      <Group title="Days and weeks">
        <SelectField
          isRow
          label="Time zone"
          options={timeZones(selection.timeZone)}
          value={selection.timeZone}
          onChange={(timeZone) => views.select({ timeZone })}
        />
        <SelectField
          isRow
          label="Weeks begin on"
          options={WEEK_STARTS}
          value={selection.weekStart}
          onChange={(weekStart) => views.select({ weekStart })}
        />
      </Group>
    </div>
  );
}

const ALL = 'all';

function withChosen<Choice extends string>(choices: readonly Choice[], chosen: Choice | null) {
  return chosen === null || choices.includes(chosen) ? choices : [...choices, chosen];
}

const TYPING_PAUSE_MS = 200;

/** Counts anew when the typing rests, not for every letter. */
function PeopleField({ hidesNames }: { readonly hidesNames: boolean }) {
  const views = useViewStore();
  const shown = useView((view) => view.selection.people);
  const [text, setText] = useState(shown);
  const pending = useRef('');
  pending.current = text;
  useEffect(() => setText(shown), [shown]);
  useEffect(() => {
    if (text === shown) return;
    const timer = window.setTimeout(() => views.select({ people: text }, 'replace'), TYPING_PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [views, text, shown]);
  // Whoever closes the panel right after the last letter means that letter, too – but not a name that was just hidden.
  useEffect(
    () => () => {
      if (views.getView().selection.hidesNames === hidesNames)
        views.select({ people: pending.current }, 'replace');
    },
    [views, hidesNames],
  );
  return (
    <SearchField
      label={hidesNames ? 'Only people whose pseudonym has …' : 'Only people whose name or e-mail has …'}
      placeholder="Any person"
      value={text}
      onChange={setText}
      className="w-full"
    />
  );
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="flex flex-col gap-2">
      <h2 className="text-xs font-semibold text-ink">{title}</h2>
      {children}
    </section>
  );
}

function Row({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1 text-sm text-ink-muted">
      <span aria-hidden="true">{label}</span>
      {children}
    </div>
  );
}

/** UTC, the reader's own, then all that the browser knows – and the chosen one, which a link may call by another of its names. */
function timeZones(chosen: string) {
  const own = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const names = new Set(['UTC', own, ...Intl.supportedValuesOf('timeZone'), chosen]);
  return [...names].map((value) => ({
    value,
    label: value === own && own !== 'UTC' ? `${value} (this computer)` : value,
  }));
}
