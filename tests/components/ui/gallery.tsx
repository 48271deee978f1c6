import '../../../src/app/styles.css';
import { Download, FileText, Inbox } from 'lucide-react';
import { useState } from 'react';
import { Badge } from '../../../src/ui/Badge.tsx';
import { Button } from '../../../src/ui/Button.tsx';
import { Change } from '../../../src/ui/Change.tsx';
import { type AveragedPoint, averagedSeries } from '../../../src/ui/charts/averaged-series.ts';
import { BarListCard } from '../../../src/ui/charts/bars/BarListCard.tsx';
import { HeatMapCard } from '../../../src/ui/charts/heat-map/HeatMapCard.tsx';
import { TimeSeriesCard } from '../../../src/ui/charts/TimeSeriesCard.tsx';
import { Dialog } from '../../../src/ui/Dialog.tsx';
import { EmptyState } from '../../../src/ui/EmptyState.tsx';
import { FileButton } from '../../../src/ui/FileButton.tsx';
import { IconButton } from '../../../src/ui/IconButton.tsx';
import { Kbd } from '../../../src/ui/Kbd.tsx';
import { Menu } from '../../../src/ui/Menu.tsx';
import { MetricCard } from '../../../src/ui/MetricCard.tsx';
import { MetricGrid } from '../../../src/ui/MetricGrid.tsx';
import { Notice } from '../../../src/ui/Notice.tsx';
import { ProgressBar } from '../../../src/ui/ProgressBar.tsx';
import { SearchField } from '../../../src/ui/SearchField.tsx';
import { Segmented } from '../../../src/ui/Segmented.tsx';
import { Skeleton } from '../../../src/ui/Skeleton.tsx';
import { type Saver, SaverContext } from '../../../src/ui/saving.ts';
import { Tabs } from '../../../src/ui/Tabs.tsx';
import { ThemeButton } from '../../../src/ui/ThemeButton.tsx';
import type { Column } from '../../../src/ui/table/column.ts';
import { DataTable } from '../../../src/ui/table/DataTable.tsx';

export interface Fruit {
  readonly name: string;
  readonly eaten: number | null;
}

export const fruitColumns: readonly Column<Fruit>[] = [
  { id: 'name', header: 'Fruit', value: (fruit) => fruit.name, isRowHeader: true },
  {
    id: 'eaten',
    header: 'Eaten',
    definition: 'How many were eaten.',
    value: (fruit) => fruit.eaten,
    align: 'end',
    sortDescendingFirst: true,
  },
];

export const fruitKey = (fruit: Fruit) => fruit.name;

export const fruits: readonly Fruit[] = [
  { name: 'Quince', eaten: 3 },
  { name: 'apple', eaten: 12 },
  { name: 'Medlar', eaten: null },
  { name: 'Pear', eaten: 3 },
];

/** Ten days from Sun 1 March 2026, counting up from 10; the last is partial. */
export const tenDays: readonly AveragedPoint[] = Array.from({ length: 10 }, (_, index) => ({
  date: `2026-03-${String(index + 1).padStart(2, '0')}`,
  value: index + 10,
  average: index >= 6 && index < 9 ? index + 7 : null,
  isPartial: index === 9,
}));

export const PIECES = { valueLabel: 'Pieces', averageLabel: '7-day average' };

const WEEK_BEFORE = 'the 7 days before';

/** Everything there is, once. */
const SAVER: Saver = {
  subtitle: 'March 2026',
  source: 'A made-up log',
  saveTable: () => {},
  isCurrent: () => true,
  savePicture: () => {},
};

export function Gallery() {
  const [view, setView] = useState('one');
  const [query, setQuery] = useState('');
  const [isOpen, setOpen] = useState(false);
  return (
    <main className="flex flex-col gap-4 bg-canvas p-6">
      <h1>Gallery</h1>
      <div className="flex flex-wrap gap-2">
        <Button variant="primary">Primary</Button>
        <Button>Secondary</Button>
        <Button variant="quiet">Quiet</Button>
        <IconButton label="Download" icon={<Download />} />
        <FileButton onFiles={() => {}}>Choose files</FileButton>
        <Menu
          trigger={<Button>Export</Button>}
          items={[
            { id: 'csv', label: 'CSV', description: 'As shown', icon: <FileText />, onSelect: () => {} },
          ]}
        />
        <ThemeButton />
        <SearchField label="Search fruit" value={query} onChange={setQuery} />
        <Segmented
          label="Range"
          value={view}
          onChange={setView}
          options={[
            { value: 'one', label: 'One' },
            { value: 'two', label: 'Two' },
          ]}
        />
        <Kbd>Esc</Kbd>
      </div>
      <div className="flex gap-2">
        <Badge>neutral</Badge>
        <Badge tone="accent">accent</Badge>
        <Badge tone="positive">positive</Badge>
        <Badge tone="warning">warning</Badge>
        <Badge tone="negative">negative</Badge>
        <Change value={134} previous={120} comparedWith={WEEK_BEFORE} />
        <Change value={100} previous={120} comparedWith={WEEK_BEFORE} />
        <Change value={5} previous={null} comparedWith={WEEK_BEFORE} />
      </div>
      <Notice tone="info" title="Note">
        Words that explain.
      </Notice>
      <Notice tone="warning" title="Warning" details="Row 7" onDismiss={() => {}} />
      <Notice tone="error" title="Failed" />
      <Notice tone="success" title="Done" />
      <ProgressBar label="Reading" ratio={0.42} />
      <ProgressBar label="Looking" ratio={null} />
      <Skeleton />
      <EmptyState icon={<Inbox />} title="Nothing here" actions={<Button size="small">Show all</Button>}>
        Because there is nothing.
      </EmptyState>
      <MetricGrid>
        <MetricCard
          title="Fruit eaten"
          value={12845}
          definition="Pieces eaten."
          trend={{ label: 'last 7 days', value: 134, previous: 120, comparedWith: WEEK_BEFORE }}
          sparkline={tenDays}
        />
      </MetricGrid>
      <TimeSeriesCard
        title="How much fruit is eaten each day?"
        summary="More every day."
        {...averagedSeries(tenDays, { mark: 'line', ...PIECES })}
        definition={{ term: 'Pieces', text: 'Pieces of fruit.' }}
      />
      <TimeSeriesCard
        title="And in bars?"
        summary="Too."
        {...averagedSeries(tenDays, { mark: 'bars', ...PIECES })}
      />
      <SaverContext value={{ selection: SAVER, log: SAVER }}>
        <TimeSeriesCard
          title="Which kinds?"
          summary="Two."
          unit="week"
          points={[
            { date: '2026-03-02', values: [3, 4], isPartial: false },
            { date: '2026-03-09', values: [2, 1], isPartial: true },
          ]}
          series={[
            { label: 'Sweet', mark: 'bar', color: 1 },
            { label: 'Sour', mark: 'bar', color: 2 },
          ]}
          comparison={{ label: 'The weeks before', points: [{ date: '2026-02-16', value: 5 }] }}
          onPick={() => {}}
          fileName="kinds"
        />
      </SaverContext>
      <HeatMapCard
        title="When is fruit eaten?"
        summary="At noon."
        rowsLabel="Weekday"
        rows={['Mon', 'Tue']}
        columnsLabel="Hour"
        columns={['11', '12', '13']}
        values={[
          [0, 9, 1],
          [2, 7, 4],
        ]}
        valueLabel="Pieces"
        onPick={() => {}}
      />
      <BarListCard
        title="Where is fruit eaten?"
        summary="At home."
        itemsLabel="Place"
        valueLabel="Pieces"
        items={[
          { key: 'home', label: 'At home', value: 12 },
          { key: 'out', label: 'Outside', value: 0, color: 'other' },
        ]}
        onPick={() => {}}
      />
      <Tabs
        label="Views"
        value={view}
        onChange={setView}
        tabs={[
          {
            id: 'one',
            label: 'One',
            badge: 4,
            content: (
              <DataTable caption="Fruit" columns={fruitColumns} rows={fruits} rowKey={fruitKey} hasRank />
            ),
          },
          { id: 'two', label: 'Two', content: 'Second panel' },
        ]}
      />
      <Button onClick={() => setOpen(true)}>Open dialog</Button>
      <Dialog isOpen={isOpen} onClose={() => setOpen(false)} title="A dialog">
        Words in a dialog.
      </Dialog>
    </main>
  );
}
