import { type ReactNode, useId, useState } from 'react';
import { Definition } from '../Definition.tsx';
import { Segmented } from '../Segmented.tsx';
import { type PlainTable, type SavedScope, useSaver } from '../saving.ts';
import { ChartDownloadMenu } from './ChartDownloadMenu.tsx';
import type { ChartPicture } from './picture/chart-picture.ts';

export interface ChartCardProps {
  /** The question the chart answers. */
  readonly title: string;
  /** The answer in one sentence. */
  readonly summary?: string;
  /** What exactly is counted; `term` names it, the title if left out. */
  readonly definition?: { readonly term?: string; readonly text: ReactNode };
  readonly legend?: ReactNode;
  /** Buttons or menus of this chart. */
  readonly actions?: ReactNode;
  readonly chart: ReactNode;
  /** The same data as a real table. */
  readonly table: ReactNode;
  /** What the files of this chart are called, in plain words: `active-users`. Given, the card has a menu that saves it, if the page can save. */
  readonly fileName?: string;
  /** Whose dates and filters stand in the files; the selection's if left out. */
  readonly scope?: SavedScope;
  /** The numbers that the chart shows. */
  readonly values: () => PlainTable;
  /** The chart as it is drawn now; null while it is not. */
  readonly picture: () => ChartPicture | null;
}

type View = 'chart' | 'table';

const VIEWS = [
  { value: 'chart', label: 'Chart' },
  { value: 'table', label: 'Table' },
] as const;

export function ChartCard(props: ChartCardProps) {
  const { title, summary, definition, legend, actions, chart, table, fileName, scope, values, picture } =
    props;
  const [view, setView] = useState<View>('chart');
  const saver = useSaver(scope);
  const titleId = useId();
  return (
    <section
      aria-labelledby={titleId}
      className="@container min-w-0 break-inside-avoid rounded-card border border-line bg-surface"
    >
      {/* Narrow, the switch shares a row with the legend, or stands above a long one; wide, it shares one with the title. */}
      <header className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-4 gap-y-2.5 px-5 pt-4">
        <div className="col-span-2 min-w-0 @lg:col-span-1">
          {/* In one line of text, so that the "i" follows the last word when the question wraps. */}
          <div className="text-base">
            <h2 id={titleId} className="inline font-semibold text-ink">
              {title}
            </h2>{' '}
            {definition !== undefined && (
              <Definition term={definition.term ?? title}>{definition.text}</Definition>
            )}
          </div>
          {summary !== undefined && <p className="mt-0.5 text-sm text-pretty text-ink-muted">{summary}</p>}
        </div>
        <div className="col-span-2 flex flex-wrap-reverse items-center justify-between gap-x-4 gap-y-2.5 @lg:contents">
          {legend !== undefined && view === 'chart' && (
            <div className="flex min-h-6.5 items-center @lg:col-span-2 @lg:row-start-2 @lg:min-h-0">
              {legend}
            </div>
          )}
          <div className="ml-auto flex items-center gap-1.5 @lg:col-start-2 @lg:row-start-1 print:hidden">
            {actions}
            {fileName !== undefined && saver !== undefined && (
              <ChartDownloadMenu
                title={title}
                summary={summary}
                fileName={fileName}
                saver={saver}
                values={values}
                picture={view === 'chart' ? picture : undefined}
              />
            )}
            <Segmented
              label={`View of “${title}”`}
              options={VIEWS}
              value={view}
              onChange={setView}
              size="small"
            />
          </div>
        </div>
      </header>
      {view === 'chart' ? (
        <div className="px-5 pt-2 pb-3">{chart}</div>
      ) : (
        <div className="mt-2.5 border-t border-line px-2 pb-1">{table}</div>
      )}
    </section>
  );
}
