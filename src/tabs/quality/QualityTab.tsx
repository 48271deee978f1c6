import { useAnswer } from '../../state/use-answer.ts';
import { useAppState } from '../../state/use-app-state.ts';
import { FilesTable } from './FilesTable.tsx';
import { IssueList } from './IssueList.tsx';
import { Panel } from './Panel.tsx';
import { ReckoningLine } from './ReckoningLine.tsx';
import { UnknownEvents } from './UnknownEvents.tsx';

export function QualityTab() {
  const files = useAppState((state) => state.status?.files);
  const unknownEvents = useAnswer('quality')?.unknownEvents ?? [];
  if (files === undefined) return null;
  return (
    <div className="flex flex-col gap-3">
      <Panel title="Is everything in the numbers?" summary={<ReckoningLine files={files} />}>
        <FilesTable files={files} />
      </Panel>
      <IssueList files={files} />
      <UnknownEvents events={unknownEvents} />
      <Panel
        title="What no audit log says"
        summary="A log covers at most 180 days, so the first time someone is seen may not be their first day. Single messages, Claude Code sessions and use of the API are not in it: expect lower numbers than on Claude’s own analytics page."
      />
    </div>
  );
}
