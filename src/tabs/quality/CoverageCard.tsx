import { DEFINITIONS } from '../../model/definitions.ts';
import { ChartCard } from '../../ui/charts/ChartCard.tsx';
import { DayStrips } from '../../ui/strips/DayStrips.tsx';
import { StripLegend } from '../../ui/strips/StripLegend.tsx';
import { stripsPicture } from '../../ui/strips/strips-picture.ts';
import { type Column, tableOf } from '../../ui/table/column.ts';
import { DataTable } from '../../ui/table/DataTable.tsx';
import { type CoverageLine, useCoverage } from './use-coverage.ts';

const COLUMNS: readonly Column<CoverageLine>[] = [
  { id: 'file', header: 'File', value: (line) => line.file, isRowHeader: true, width: 168 },
  { id: 'state', header: 'What is known', value: (line) => line.state, width: 152 },
  { id: 'from', header: 'From', value: (line) => line.from, width: 112 },
  { id: 'to', header: 'To', value: (line) => line.to, width: 112 },
  { id: 'days', header: 'Days', value: (line) => line.days, align: 'end', width: 80 },
  { id: 'events', header: 'Events', value: (line) => line.events, align: 'end', width: 96 },
];

/** Which days are known, file by file, and which no file covers. */
export function CoverageCard() {
  const view = useCoverage();
  if (view === undefined) return null;
  return (
    <ChartCard
      title="Which days are covered?"
      summary={view.summary}
      definition={{ term: 'Coverage', text: DEFINITIONS.coverage }}
      legend={<StripLegend entries={view.legend} />}
      fileName="coverage"
      scope="log"
      values={() => tableOf(COLUMNS, view.lines)}
      picture={() => stripsPicture(view, view.legend)}
      chart={<DayStrips rows={view.rows} dates={view.dates} />}
      table={
        <DataTable
          caption="Covered days, stretch by stretch"
          columns={COLUMNS}
          rows={view.lines}
          rowKey={keyOf}
          maxHeight="24rem"
        />
      }
    />
  );
}

const keyOf = (line: CoverageLine): string => line.key;
