import type { Summary } from '../metrics/summary.ts';
import type { TextFile } from './text-file.ts';

/** The Summary as a file: indented JSON, keys in the order of the schema. The name says the range, never a person. */
export function formatSummaryJson(summary: Summary): TextFile {
  const { from, to } = summary.range;
  return {
    name: `claude-usage-summary_${from}_to_${to}.json`,
    type: 'application/json',
    text: `${JSON.stringify(summary, null, 2)}\n`,
  };
}
