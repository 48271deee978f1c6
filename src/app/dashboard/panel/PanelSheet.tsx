import { useLayoutEffect } from 'react';
import { usePart } from '../../../state/use-part.ts';
import { useView, useViewStore } from '../../../state/use-view.ts';
import type { Panel } from '../../../state/view.ts';
import { PersonName } from '../../../tabs/PersonName.tsx';
import { SideSheet } from '../../../ui/SideSheet.tsx';
import { visibleLine } from '../../../ui/visible-text.ts';
import { PrintHeading } from '../PrintHeading.tsx';
import type { Downloads } from '../use-downloads.ts';
import { BehindContent } from './BehindContent.tsx';
import { PanelSkeleton } from './PanelSkeleton.tsx';
import { PersonContent } from './PersonContent.tsx';

/** What lies open over the page. A person that was chosen from a list lies over the list, which stays as it was. */
export function PanelSheet({ downloads }: { readonly downloads: Downloads }) {
  const views = useViewStore();
  const panel = useView((view) => view.panel);
  const selection = useView((view) => view.selection);
  useClosedAtFirst();
  const person = usePart('person', panel?.kind === 'person' ? { selection, id: panel.id } : null);
  const behind = panel?.kind === 'person' ? panel.behind : (panel ?? undefined);
  const isOver = panel?.kind === 'person' && behind !== undefined;
  return (
    <SideSheet
      isOpen={panel !== null}
      onClose={() => views.back(isOver ? 2 : 1)}
      {...(isOver && { onBack: () => views.back(), backLabel: `Back: ${behind.title}` })}
      contentKey={keyOf(panel)}
      title={
        panel?.kind === 'behind' ? (
          panel.title
        ) : person ? (
          <PersonName name={person.counts.name} lookAlike={person.counts.lookAlike} />
        ) : (
          'Person'
        )
      }
    >
      <PrintHeading
        title={panel?.kind === 'behind' ? panel.title : visibleLine(person?.counts.name ?? 'Person')}
      />
      {behind !== undefined && (
        // Not taken out while a person lies over it: then its order, its search and its place would be lost.
        <div inert={isOver} className={isOver ? 'invisible h-0 overflow-hidden' : ''}>
          <BehindContent key={keyOf(behind)} panel={behind} onSaveCsv={downloads.savePeopleBehind} />
        </div>
      )}
      {panel?.kind === 'person' &&
        (person === undefined ? <PanelSkeleton /> : <PersonContent person={person} />)}
    </SideSheet>
  );
}

function keyOf(panel: Panel | null): string {
  if (panel === null) return '';
  return panel.kind === 'person' ? `person ${panel.id}` : `behind ${JSON.stringify(panel.slice)}`;
}

/** What lay open over a log that was cleared is not to open over the next one. */
function useClosedAtFirst(): void {
  const views = useViewStore();
  useLayoutEffect(() => {
    if (views.getView().panel !== null) views.change({ panel: null }, 'replace');
  }, [views]);
}
