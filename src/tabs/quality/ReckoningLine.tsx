import type { LoadedFile } from '../../model/loaded-file.ts';
import { countOf } from '../../ui/count-of.ts';
import { formatCount } from '../../ui/format.ts';
import { type Reckoning, reckon } from './reckoning.ts';

/** How the records add up: read = counted + not readable + duplicates + set aside; and the lines that are no records. */
export function ReckoningLine({ files }: { readonly files: readonly LoadedFile[] }) {
  const reckoning = reckon(files);
  const { read, counted, rejected, duplicates, setAside } = reckoning;
  return (
    <>
      <strong className="font-medium text-ink">{countOf(read, 'record')} read</strong> ={' '}
      {formatCount(counted)} counted + {formatCount(rejected)} not readable + {formatCount(duplicates)}{' '}
      duplicates
      {duplicates > 0 && describeDuplicates(files)}
      {setAside > 0 && ` + ${formatCount(setAside)} set aside for another source`}.
      {describeOtherLines(reckoning)}
    </>
  );
}

function describeDuplicates(files: readonly LoadedFile[]): string {
  const areRepeatedCountedOnce = files.some(({ issues }) =>
    issues.some(({ effect }) => effect === 'counted-once'),
  );
  const places = [
    ...(areRepeatedCountedOnce ? ['records repeated in one file'] : []),
    ...(files.length > 1 ? ['records in an earlier file'] : []),
  ];
  return places.length === 0 ? '' : ` of ${places.join(' or of ')}`;
}

function describeOtherLines({ blankLines, repeatedHeaders }: Reckoning): string {
  const parts = [
    ...(blankLines > 0 ? [countOf(blankLines, 'blank line')] : []),
    ...(repeatedHeaders > 0 ? [countOf(repeatedHeaders, 'repeated header')] : []),
  ];
  return parts.length === 0
    ? ''
    : ` Beside them ${parts.join(' and ')}, which ${blankLines + repeatedHeaders === 1 ? 'is no record' : 'are no records'}.`;
}
