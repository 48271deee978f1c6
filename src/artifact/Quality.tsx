import { AlertTriangle, CheckCircle } from 'lucide-react';
import type { Summary } from '../metrics/summary.ts';
import { count } from './format.ts';

/** How the records add up, and what was wrong with them. */
export function Quality({ log, issues }: Summary) {
  return (
    <section aria-label="Data quality" className="ua-muted">
      {log.files.map(({ name, recordsRead, recordsRejected, duplicates }) => (
        <p key={name} className={recordsRejected > 0 ? 'ua-warn' : undefined}>
          {recordsRejected > 0 ? <AlertTriangle size={16} /> : <CheckCircle size={16} />} <bdi>{name}</bdi>:{' '}
          {count(recordsRead)} records read, {count(recordsRejected)} not readable, {count(duplicates)}{' '}
          duplicates.
        </p>
      ))}
      {issues.map(({ code, effect, count: times }) => (
        <p key={code}>
          {count(times)} × {code.replaceAll('-', ' ')}{' '}
          {effect === 'row-dropped' ? '(not counted)' : '(counted)'}
        </p>
      ))}
    </section>
  );
}
