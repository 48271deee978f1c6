import { useMemo } from 'react';
import { saveBlob } from '../../exports/save-file.ts';
import { useAppState } from '../../state/use-app-state.ts';
import { useView } from '../../state/use-view.ts';
import { FIRST_VIEW } from '../../state/view.ts';
import type { Saver, Savers } from '../../ui/saving.ts';
import { type Dates, datesOf, datesOfLog, describeView } from './describe-selection.ts';
import { describeSource } from './describe-source.ts';
import type { Downloads } from './use-downloads.ts';

/** How charts and tables are saved: of the selection, and of the whole log. Null while no event is loaded. */
export function useSavers({
  saveTable,
  isCurrent,
}: Pick<Downloads, 'saveTable' | 'isCurrent'>): Savers | null {
  const status = useAppState((state) => state.status);
  const view = useView((each) => each);
  return useMemo(() => {
    if (status === null || status.firstEvent === null || status.lastEvent === null) return null;
    const { firstEvent, lastEvent } = status;
    const { range, timeZone, hidesNames } = view.selection;
    const source = `Claude Usage Analytics · ${describeSource(status, hidesNames)}`;
    const log = datesOfLog(firstEvent, lastEvent, timeZone);
    const whole = datesOfLog(firstEvent, lastEvent, 'UTC');
    const words = { source, saveTable, isCurrent };
    return {
      selection: saverOf(datesOf(range, log), { ...words, subtitle: describeView(view, log).join(' · ') }),
      log: saverOf(whole, { ...words, subtitle: describeView(FIRST_VIEW, whole).join(' · ') }),
    };
  }, [status, view, saveTable, isCurrent]);
}

/** Names of files are made of plain words and dates, never of a text of the log. */
function saverOf(
  { from, to }: Dates,
  words: Pick<Saver, 'subtitle' | 'source' | 'saveTable' | 'isCurrent'>,
): Saver {
  const nameOf = (name: string) => `claude-usage-${name}_${from}_to_${to}`;
  return {
    ...words,
    saveTable: (name, table) => {
      if (words.isCurrent()) words.saveTable(nameOf(name), table);
    },
    savePicture: (name, extension, content) => saveBlob(`${nameOf(name)}.${extension}`, content),
  };
}
