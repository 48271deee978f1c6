import type { LogSource } from '../../model/log-source.ts';

/** What a source is called in a sentence. */
export const SOURCE_WORDS: Readonly<Record<LogSource, string>> = {
  'audit-log': 'the audit log',
  'compliance-api': 'the Compliance API',
  'data-export': 'the data export',
};
