import type { ProjectSplit } from '../../metrics/splits.ts';
import { DEFINITIONS } from '../../model/definitions.ts';
import { BarListCard } from '../../ui/charts/bars/BarListCard.tsx';
import { countOf } from '../../ui/count-of.ts';
import { formatPercent } from '../../ui/format.ts';

/** How many conversations belong to projects. */
export function ProjectShare({ inProjects, standAlone, projects }: ProjectSplit) {
  const all = inProjects + standAlone;
  return (
    <BarListCard
      fileName="conversations-in-projects"
      title="Do they work in projects?"
      summary={
        all === 0
          ? 'Nobody started a conversation in these days.'
          : inProjects === 0
            ? 'No record of a conversation names a project.'
            : `${formatPercent(inProjects / all)} of the conversations were started in ${countOf(projects, 'project')}.`
      }
      definition={{ term: 'Projects and conversations', text: DEFINITIONS.projectSplit }}
      items={[
        { key: 'project', label: 'In a project', value: inProjects },
        { key: 'alone', label: 'Stand-alone', value: standAlone },
      ]}
      itemsLabel="Where"
      valueLabel="Conversations"
    />
  );
}
