import { createContext, useContext } from 'react';

/** A table to be saved as it is: dates and instants in ISO 8601, numbers unrounded, null for nothing. */
export interface PlainTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly PlainValue[])[];
}

export type PlainValue = string | number | boolean | null;

/** How the page saves what stands on it. Names are plain words, `active-users`: the page adds the dates. */
export interface Saver {
  /** Range, zone and filters: the line below the title of a picture. */
  readonly subtitle: string;
  /** Where the numbers come from: the last line of a picture. */
  readonly source: string;
  readonly saveTable: (name: string, table: PlainTable) => void;
  /** Whether what is drawn is what `subtitle` says; if not, the reader is told. To be asked before a picture is made, which takes a while. */
  readonly isCurrent: () => boolean;
  readonly savePicture: (name: string, extension: 'svg' | 'png', content: Blob) => void;
}

/** What is saved follows the selection, or tells of the whole log whatever is selected. */
export type Savers = Readonly<Record<SavedScope, Saver>>;
export type SavedScope = 'selection' | 'log';

/** Given by the page; without it, nothing offers to be saved. */
export const SaverContext = createContext<Savers | null>(null);

export function useSaver(scope: SavedScope = 'selection'): Saver | undefined {
  return useContext(SaverContext)?.[scope];
}
