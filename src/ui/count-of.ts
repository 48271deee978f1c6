import { formatCount } from './format.ts';

/** `1 event`, `17,410 events`. */
export function countOf(count: number, singular: string, plural = `${singular}s`): string {
  return `${formatCount(count)} ${count === 1 ? singular : plural}`;
}
