import type { LoadedFile } from '../../model/loaded-file.ts';
import type { BarPart } from '../../ui/StackedBar.tsx';

/** What became of the records of some files: the parts add up to `read`. */
export interface Reckoning {
  readonly read: number;
  readonly counted: number;
  readonly rejected: number;
  readonly duplicates: number;
  readonly setAside: number;
  /** Lines that are no records. */
  readonly blankLines: number;
  readonly repeatedHeaders: number;
}

export function reckon(files: readonly LoadedFile[]): Reckoning {
  const sum = (pick: (file: LoadedFile) => number): number =>
    files.reduce((total, file) => total + pick(file), 0);
  return {
    read: sum((file) => file.recordsRead),
    counted: sum(countedOf),
    rejected: sum((file) => file.recordsRejected),
    duplicates: sum((file) => file.duplicates),
    setAside: sum((file) => file.setAside),
    blankLines: sum((file) => file.blankLines),
    repeatedHeaders: sum((file) => file.repeatedHeaders),
  };
}

export function countedOf(file: LoadedFile): number {
  return file.recordsKept - file.duplicates - file.setAside;
}

export function barParts({ counted, rejected, duplicates, setAside }: Reckoning): readonly BarPart[] {
  return [
    { label: 'Counted', value: counted, tone: 'accent' },
    { label: 'Not readable', value: rejected, tone: 'warning' },
    { label: 'Duplicates', value: duplicates, tone: 'faint' },
    ...(setAside === 0 ? [] : [{ label: 'Set aside', value: setAside, tone: 'muted' } as const]),
  ];
}
