import { AlertTriangle, CheckCircle } from 'lucide-react';
import type { ShortSummary } from '../metrics/short-summary.ts';
import { count, many } from './format.ts';

/** Where a code does not read as words. */
const WORDS: Readonly<Record<string, string>> = {
  'time-without-zone': 'time without zone, read as UTC',
  'not-activity': 'reads and failures, no activity',
  'literal-recovered': 'broken quotes, repaired',
  'actor-unidentified': 'unknown user',
  'actor-unreadable': 'unreadable user',
};

type File = ShortSummary['log']['files'][number];

/** How the records of a file add up. */
export const recordsOf = ({ recordsRead, recordsRejected, duplicates }: File) =>
  `${many(recordsRead, 'record')} read, ${count(recordsRejected)} not readable, ${many(duplicates, 'duplicate')}.`;

/** How the records add up, and what was wrong with them. */
export function Quality({ log, issues }: ShortSummary) {
  return (
    <aside aria-label="Data quality">
      {log.files.map((file) => (
        <p key={file.name} className={file.recordsRejected > 0 ? 'ua-warn' : undefined}>
          {file.recordsRejected > 0 ? <AlertTriangle size={16} /> : <CheckCircle size={16} />}{' '}
          <bdi>{file.name}</bdi>: {recordsOf(file)}
        </p>
      ))}
      {issues.map(({ code, effect, count: times }) => (
        <p key={code}>
          {`${count(times)} × ${WORDS[code] ?? code.replaceAll('-', ' ')} (${effect === 'row-dropped' ? 'not ' : ''}counted)`}
        </p>
      ))}
    </aside>
  );
}
