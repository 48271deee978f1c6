import type { LoadedFile } from '../../model/loaded-file.ts';
import { countOf } from '../../ui/count-of.ts';
import { formatCount } from '../../ui/format.ts';

/** How the records add up: read = counted + not readable + duplicates + set aside, the last only where sources overlap. */
export function ReckoningLine({ files }: { readonly files: readonly LoadedFile[] }) {
  const sum = (pick: (file: LoadedFile) => number): number =>
    files.reduce((total, file) => total + pick(file), 0);
  const read = sum((file) => file.recordsRead);
  const rejected = sum((file) => file.recordsRejected);
  const duplicates = sum((file) => file.duplicates);
  const setAside = sum((file) => file.setAside);
  return (
    <>
      <strong className="font-medium text-ink">{countOf(read, 'record')} read</strong> ={' '}
      {formatCount(read - rejected - duplicates - setAside)} counted + {formatCount(rejected)} not readable +{' '}
      {formatCount(duplicates)} duplicates
      {setAside > 0 && ` + ${formatCount(setAside)} set aside for another source`}.
    </>
  );
}
