import { AlertTriangle, CheckCircle } from 'lucide-react';
import type { Summary } from '../metrics/summary.ts';
import { count, many } from './format.ts';

/** Where a code does not read as words. */
const WORDS: Readonly<Record<string, string>> = {
  'record-too-short': 'too few cells',
  'time-without-zone': 'time without zone, read as UTC',
  'not-activity': 'reads and failures, no activity',
  'literal-recovered': 'broken quotes, repaired',
  'actor-unidentified': 'unknown user',
  'actor-unreadable': 'unreadable user',
};

/** How the records add up, and what was wrong with them. */
export function Quality({ log, issues }: Summary) {
  return (
    <aside aria-label="Data quality">
      {log.files.map(({ name, recordsRead, recordsRejected, duplicates }) => (
        <p key={name} className={recordsRejected > 0 ? 'ua-warn' : undefined}>
          {recordsRejected > 0 ? <AlertTriangle size={16} /> : <CheckCircle size={16} />} <bdi>{name}</bdi>:{' '}
          {many(recordsRead, 'record')} read, {count(recordsRejected)} not readable,{' '}
          {many(duplicates, 'duplicate')}.
        </p>
      ))}
      {issues.map(({ code, effect, count: times }) => (
        <p key={code}>
          {count(times)} × {WORDS[code] ?? code.replaceAll('-', ' ')}{' '}
          {effect === 'row-dropped' ? '(not counted)' : '(counted)'}
        </p>
      ))}
    </aside>
  );
}
