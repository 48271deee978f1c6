import { formatIsoInstant } from '../../base/calendar-day.ts';
import type { LoadedFile } from '../../model/loaded-file.ts';
import type { PlainTable, PlainValue } from '../../ui/saving.ts';
import { countedOf } from './reckoning.ts';

const COLUMNS: Readonly<Record<string, (file: LoadedFile) => PlainValue>> = {
  file: ({ name }) => name,
  format: ({ format }) => format,
  bytes: ({ bytes }) => bytes,
  read: ({ recordsRead }) => recordsRead,
  counted: countedOf,
  not_readable: ({ recordsRejected }) => recordsRejected,
  duplicates: ({ duplicates }) => duplicates,
  set_aside: ({ setAside }) => setAside,
  also_in_earlier_files: ({ shared }) => shared?.count ?? 0,
  blank_lines: ({ blankLines }) => blankLines,
  repeated_headers: ({ repeatedHeaders }) => repeatedHeaders,
  listed_users: ({ listedPeople }) => listedPeople,
  is_incomplete: ({ incomplete }) => incomplete !== undefined,
  first_event: ({ firstEvent }) => (firstEvent === null ? null : formatIsoInstant(firstEvent)),
  last_event: ({ lastEvent }) => (lastEvent === null ? null : formatIsoInstant(lastEvent)),
};

/** All figures of the files, also those that the page shows only where there are any. */
export function filesToSave(files: readonly LoadedFile[]): PlainTable {
  return {
    columns: Object.keys(COLUMNS),
    rows: files.map((file) => Object.values(COLUMNS).map((value) => value(file))),
  };
}
