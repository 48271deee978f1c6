import { useAppState } from '../../state/use-app-state.ts';
import { useHidesNames } from '../../state/use-hides-names.ts';
import { useView, useViewStore } from '../../state/use-view.ts';
import type { TabId } from '../../state/view.ts';
import { Answered } from '../../tabs/Answered.tsx';
import { ConversationsTab } from '../../tabs/conversations/ConversationsTab.tsx';
import { OverviewTab } from '../../tabs/overview/OverviewTab.tsx';
import { PeopleTab } from '../../tabs/people/PeopleTab.tsx';
import { QualityTab } from '../../tabs/quality/QualityTab.tsx';
import { classNames } from '../../ui/class-names.ts';
import { SaverContext } from '../../ui/saving.ts';
import { Tabs } from '../../ui/Tabs.tsx';
import { LoadingPanel } from '../LoadingPanel.tsx';
import { LoadProblems } from '../LoadProblems.tsx';
import { DataExportNotice } from './DataExportNotice.tsx';
import { Header } from './Header.tsx';
import { IncompleteNotice } from './IncompleteNotice.tsx';
import { KeyboardHelp } from './KeyboardHelp.tsx';
import { MetricCards } from './MetricCards.tsx';
import { OverlapNotice } from './OverlapNotice.tsx';
import { PrintHeading } from './PrintHeading.tsx';
import { PanelSheet } from './panel/PanelSheet.tsx';
import { SavedNotice } from './SavedNotice.tsx';
import { SelectedEvents } from './SelectedEvents.tsx';
import { SelectionBar } from './SelectionBar.tsx';
import { useDownloads } from './use-downloads.ts';
import { useSavers } from './use-savers.ts';
import { useViewKeys } from './use-view-keys.ts';

const TITLES: Readonly<Record<TabId, string>> = {
  overview: 'Overview',
  conversations: 'Conversations',
  people: 'People',
  quality: 'Data quality',
};

export interface DashboardProps {
  readonly onFiles: (files: readonly File[]) => void;
}

export function Dashboard({ onFiles }: DashboardProps) {
  const views = useViewStore();
  const tab = useView((view) => view.tab);
  const isCovered = useView((view) => view.panel !== null);
  const isLoading = useAppState((state) => state.loading !== null);
  const hidesNames = useHidesNames();
  const downloads = useDownloads();
  useViewKeys();
  const savers = useSavers(downloads);
  const showQuality = () => views.change({ tab: 'quality' });
  return (
    <SaverContext value={savers}>
      <div className="min-h-dvh">
        <Header downloads={downloads} onFiles={onFiles} onShowQuality={showQuality} />
        <main
          className={classNames(
            'mx-auto max-w-7xl px-4 pt-5 pb-16 sm:px-6 print:max-w-none print:p-0',
            // What lies open is what the reader looks at, and prints.
            isCovered && 'print:hidden',
          )}
        >
          <PrintHeading title={TITLES[tab]} />
          <div className="flex flex-col gap-3 [&:not(:empty)]:mb-4">
            {isLoading && (
              <div className="rounded-card border border-line bg-surface px-4 py-3.5 print:hidden">
                <LoadingPanel />
              </div>
            )}
            <LoadProblems />
            <IncompleteNotice />
            <OverlapNotice />
            <DataExportNotice />
          </div>
          <SavedNotice news={downloads.news} onDismiss={downloads.dismissNews} />
          <SelectionBar />
          <Answered>
            <MetricCards onShowQuality={showQuality} />
          </Answered>
          <div className="mt-5">
            <Tabs
              // Drawn anew, without what was typed into the searches of the tabs.
              key={hidesNames ? 'hidden' : 'shown'}
              label="Views"
              value={tab}
              onChange={(id) => views.change({ tab: id })}
              tabs={[
                {
                  id: 'overview',
                  label: TITLES.overview,
                  content: (
                    <SelectedEvents>
                      <OverviewTab />
                    </SelectedEvents>
                  ),
                },
                {
                  id: 'conversations',
                  label: TITLES.conversations,
                  content: (
                    <SelectedEvents>
                      <ConversationsTab />
                    </SelectedEvents>
                  ),
                },
                {
                  id: 'people',
                  label: TITLES.people,
                  content: (
                    <SelectedEvents>
                      <PeopleTab onSaveCsv={downloads.savePeople} />
                    </SelectedEvents>
                  ),
                },
                {
                  id: 'quality',
                  label: TITLES.quality,
                  content: <QualityTab onDownloadQuarantine={() => void downloads.saveQuarantine()} />,
                },
              ]}
            />
          </div>
        </main>
        {/* No use where there are no keys. */}
        <footer className="flex justify-center pb-8 pointer-coarse:hidden print:hidden">
          <KeyboardHelp />
        </footer>
        <PanelSheet downloads={downloads} />
      </div>
    </SaverContext>
  );
}
