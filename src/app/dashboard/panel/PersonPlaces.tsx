import type { PersonDetail } from '../../../metrics/person-detail.ts';
import type { ProjectUse } from '../../../metrics/person-places.ts';
import { platformWords } from '../../../state/category-words.ts';
import { BarListCard } from '../../../ui/charts/bars/BarListCard.tsx';
import { countOf } from '../../../ui/count-of.ts';
import { formatCount } from '../../../ui/format.ts';
import type { Column } from '../../../ui/table/column.ts';
import { DataTable } from '../../../ui/table/DataTable.tsx';
import { visibleLine } from '../../../ui/visible-text.ts';

/** With what somebody works, and in which projects. */
export function PersonPlaces({ places }: PersonDetail) {
  return (
    <div className="grid items-start gap-3 lg:grid-cols-2">
      <Platforms {...places} />
      <Projects {...places} />
    </div>
  );
}

function Platforms({ platforms }: PersonDetail['places']) {
  const [most] = platforms;
  return (
    <BarListCard
      title="On which platform?"
      fileName="person-platforms"
      summary={
        most === undefined
          ? 'No event in this range.'
          : `Most events: ${visibleLine(platformWords(most.platform))}, ${formatCount(most.events)}.`
      }
      items={platforms.map(({ platform, events }) => ({
        key: platform,
        label: platformWords(platform),
        value: events,
      }))}
      itemsLabel="Platform"
      valueLabel="Events"
      emptyText="No event in this range."
    />
  );
}

const COLUMNS: readonly Column<ProjectUse>[] = [
  { id: 'id', header: 'Project', value: ({ id }) => id, isRowHeader: true, width: 120 },
  {
    id: 'conversations',
    header: 'Conversations',
    value: ({ conversations }) => conversations,
    align: 'end',
    sortDescendingFirst: true,
    width: 128,
  },
  {
    id: 'events',
    header: 'Events',
    value: ({ events }) => events,
    align: 'end',
    sortDescendingFirst: true,
    width: 88,
  },
];

function Projects({ projects, conversationsAlone }: PersonDetail['places']) {
  return (
    <section aria-label="In which projects?" className="min-w-0 rounded-card border border-line bg-surface">
      <header className="px-5 pt-4 pb-3">
        <h2 className="text-base font-semibold text-ink">In which projects?</h2>
        <p className="mt-0.5 text-sm text-pretty text-ink-muted">
          {describeProjects(projects.length, conversationsAlone)}
        </p>
      </header>
      {projects.length > 0 && (
        <div className="border-t border-line px-2 pb-1">
          <DataTable caption="Projects" columns={COLUMNS} rows={projects} rowKey={idOf} maxHeight="18rem" />
        </div>
      )}
    </section>
  );
}

function describeProjects(projects: number, alone: number): string {
  const outside = alone === 0 ? '' : ` ${countOf(alone, 'conversation')} outside of any.`;
  if (projects > 0) return `${countOf(projects, 'project')}.${outside} A log has no names for projects.`;
  return outside === '' ? 'No project, and no conversation outside of any.' : `No project.${outside}`;
}

const idOf = ({ id }: ProjectUse): string => id;
