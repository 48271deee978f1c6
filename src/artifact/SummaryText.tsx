import { Copy } from 'lucide-react';
import { useRef, useState } from 'react';
import type { ShortSummary } from '../metrics/short-summary.ts';
import { Button } from './Button.tsx';
import { FIGURES } from './Cards.tsx';
import { count, day, days, many } from './format.ts';
import { recordsOf } from './Quality.tsx';

/** The numbers to take along. A frame may swallow downloads without a word, so they stand there to be copied. */
export function SummaryText(summary: ShortSummary) {
  const [note, setNote] = useState('');
  const box = useRef<HTMLTextAreaElement>(null);
  const copy = () => {
    box.current?.select();
    setNote(document.execCommand('copy') ? 'Copied.' : 'Selected: press Ctrl or ⌘ and C.');
  };
  return (
    <section>
      <h2>Summary to copy</h2>
      <textarea ref={box} readOnly rows={8} aria-label="Summary" value={textOf(summary)} />
      <Button onClick={copy}>
        <Copy size={16} /> Copy
      </Button>{' '}
      <span role="status">{note}</span>
    </section>
  );
}

function textOf({ log, periods, people }: ShortSummary): string {
  return [
    `Claude usage as of ${day(periods.all.to)} (UTC)`,
    ...log.files.map((file) => `${file.name}: ${recordsOf(file)}`),
    ...[periods.all, periods['30d'], periods['7d']].map(
      (period) =>
        `${days(period)}: ${FIGURES.map(([figure]) => many(period[figure], figure.slice(0, -1))).join(', ')}`,
    ),
    'Most conversations, all time:',
    ...people.slice(0, 10).map(
      ({ name, conversationsAll, lastSeen }) =>
        // The number first: after an Arabic name it would be drawn before it.
        `${count(conversationsAll)} – ${name}, last seen ${day(lastSeen)}`,
    ),
  ].join('\n');
}
