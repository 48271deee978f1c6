import { useCallback } from 'react';
import type { LoadedFile } from '../../model/loaded-file.ts';
import { useStore } from '../../state/store-context.ts';
import { useAnswer } from '../../state/use-answer.ts';
import { useFiles } from '../../state/use-hides-names.ts';
import { StackedBar } from '../../ui/StackedBar.tsx';
import { SaveTableButton } from '../../ui/table/SaveTableButton.tsx';
import { Answered } from '../Answered.tsx';
import { ActorKinds } from './ActorKinds.tsx';
import { CopiesNote } from './CopiesNote.tsx';
import { CoverageCard } from './CoverageCard.tsx';
import { FilesTable } from './FilesTable.tsx';
import { filesToSave } from './files-to-save.ts';
import { IssueList } from './IssueList.tsx';
import { Panel } from './Panel.tsx';
import { QuarantinePanel } from './QuarantinePanel.tsx';
import { ReckoningLine } from './ReckoningLine.tsx';
import { RecordSearch } from './RecordSearch.tsx';
import { barParts, reckon } from './reckoning.ts';
import { UnknownEvents } from './UnknownEvents.tsx';

interface QualityTabProps {
  /** Saves all records that are not counted. */
  readonly onDownloadQuarantine: () => void;
}

export function QualityTab({ onDownloadQuarantine }: QualityTabProps) {
  const store = useStore();
  const files = useFiles();
  const { unknownEvents = [], actorKinds = [] } = useAnswer('quality') ?? {};
  const remove = useCallback((file: LoadedFile) => store.remove(file.id), [store]);
  if (files === undefined) return null;
  return (
    <div className="flex flex-col gap-3">
      <Panel
        title="Is everything in the numbers?"
        summary={<ReckoningLine files={files} />}
        action={
          <SaveTableButton title="Files" fileName="files" scope="log" table={() => filesToSave(files)} />
        }
      >
        <div className="px-5 py-3.5">
          <StackedBar parts={barParts(reckon(files))} hasLegend />
        </div>
        <div className="border-t border-line">
          <FilesTable files={files} onRemove={remove} />
        </div>
        <CopiesNote files={files} />
      </Panel>
      <Answered>
        <CoverageCard />
      </Answered>
      <IssueList files={files} />
      <QuarantinePanel files={files} onDownload={onDownloadQuarantine} />
      <RecordSearch files={files} />
      <Answered>
        <ActorKinds kinds={actorKinds} />
      </Answered>
      <Answered>
        <UnknownEvents events={unknownEvents} />
      </Answered>
      <Panel
        title="What is read of each record"
        summary="When it happened, who did it and what it was: created_at, actor_info and event (actor and type, in the API); the platform, client_platform; and the project, where entity_info or event_info names one. Everything else stays text and is in no number: it only tells records apart, so that overlapping files count once."
      />
      <Panel
        title="What no audit log says"
        summary="A log covers at most 180 days, so the first time someone is seen may not be their first day. Single messages, Claude Code sessions and use of the API are not in it: expect lower numbers than on Claude’s own analytics page."
      />
    </div>
  );
}
