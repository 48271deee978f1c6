import { FilePlus2, Trash2 } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { LogStatus } from '../../engine/log-keeper.ts';
import type { LoadedFile } from '../../model/loaded-file.ts';
import { useStore } from '../../state/store-context.ts';
import { useAppState } from '../../state/use-app-state.ts';
import { useFiles } from '../../state/use-hides-names.ts';
import { useView } from '../../state/use-view.ts';
import { Badge } from '../../ui/Badge.tsx';
import { countOf } from '../../ui/count-of.ts';
import { FileButton } from '../../ui/FileButton.tsx';
import { formatDateRange } from '../../ui/format-date-range.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { ThemeButton } from '../../ui/ThemeButton.tsx';
import { visibleLine } from '../../ui/visible-text.ts';
import { ACCEPTED_FILES } from '../accepted-files.ts';
import { ProductMark } from '../ProductMark.tsx';
import { useLostFocus } from '../use-lost-focus.ts';
import { DownloadMenu } from './DownloadMenu.tsx';
import { datesOfLog } from './describe-selection.ts';
import { QualityMark } from './QualityMark.tsx';
import type { Downloads } from './use-downloads.ts';

interface HeaderProps {
  readonly downloads: Downloads;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onShowQuality: () => void;
}

export function Header({ downloads, onFiles, onShowQuality }: HeaderProps) {
  const store = useStore();
  const status = useAppState((state) => state.status);
  const files = useFiles();
  const timeZone = useView((view) => view.selection.timeZone);
  const isSample = useAppState((state) => state.isSample);
  if (status === null || files === undefined) return null;
  return (
    <header className="border-b border-line bg-surface print:hidden">
      <div className="mx-auto flex max-w-7xl flex-wrap items-center justify-between gap-x-6 gap-y-3 px-4 py-3 sm:px-6">
        <div className="flex min-w-0 items-center gap-3">
          <ProductMark className="size-7 shrink-0" />
          <div className="min-w-0">
            <div className="flex items-center gap-2">
              <Heading />
              {isSample && <Badge tone="accent">Sample</Badge>}
            </div>
            <p
              aria-live="polite"
              aria-atomic="true"
              className="flex flex-wrap items-center gap-x-1.5 text-xs text-ink-muted"
            >
              <span className="max-w-60 truncate" title={fileNames(files)}>
                <bdi>{files.length === 1 ? visibleLine(files[0]?.name ?? '') : `${files.length} files`}</bdi>
                <Separator />
              </span>
              <span>
                {describeSpan(status, timeZone)}
                <Separator />
              </span>
              <span>{countOf(status.events, 'event')}</span>
              <QualityMark files={files} onShow={onShowQuality} />
            </p>
          </div>
        </div>
        <div className="flex flex-wrap items-center gap-1.5">
          <FileButton
            accept={ACCEPTED_FILES}
            icon={<FilePlus2 />}
            inputLabel="Audit log files"
            shortcutKey="o"
            onFiles={onFiles}
          >
            {isSample ? 'Open files' : 'Add files'}
          </FileButton>
          <DownloadMenu downloads={downloads} files={files} isDisabled={status.events === 0} />
          <IconButton label="Clear: forget the log" icon={<Trash2 />} onClick={() => store.clear()} />
          <ThemeButton />
        </div>
      </div>
    </header>
  );
}

/** Stays at the end of a line when what follows wraps. */
function Separator() {
  return <span aria-hidden="true"> ·</span>;
}

/** Takes the focus when the dashboard opens, and when it is lost. Whoever is typing or has a menu open keeps it: the line below tells the news. */
function Heading() {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useLostFocus(heading);
  return (
    <h1 ref={heading} tabIndex={-1} className="text-base font-semibold text-ink outline-none">
      Claude Usage Analytics
    </h1>
  );
}

function describeSpan({ firstEvent, lastEvent }: LogStatus, timeZone: string): string {
  if (firstEvent === null || lastEvent === null) return 'no days';
  const { from, to } = datesOfLog(firstEvent, lastEvent, timeZone);
  return `${formatDateRange(from, to)} (${timeZone})`;
}

function fileNames(files: readonly LoadedFile[]): string {
  return files.map((file) => visibleLine(file.name)).join('\n');
}
