import { textOfLiteral } from './actor-reader.ts';
import type { LiteralValue } from './python-literal/literal-value.ts';
import { readLiteral } from './python-literal.ts';

/** What of a log is a project; a document in one is a `chat_project_document`. */
const PROJECT_TYPE = 'chat_project';

/**
 * The id of the project that a dict of the log names, as Python or JSON writes it.
 *
 * Shape: `project_uuid`, in the dict's `metadata` or beside it; an `entity_info` that is a project itself is its own.
 * Missing: `''`, also for a dict that names none.   Fails: undefined for text that is no literal.
 */
export function projectOfInfo(cell: string, isEntity: boolean): string | undefined {
  const literal = readLiteral(cell);
  if (literal.kind === 'unreadable') return undefined;
  const dict = literal.value;
  if (!(dict instanceof Map)) return '';
  const metadata: LiteralValue | undefined = dict.get('metadata');
  const named =
    (metadata instanceof Map && textOfLiteral(metadata.get('project_uuid'))) ||
    textOfLiteral(dict.get('project_uuid'));
  if (named !== '') return named;
  return isEntity && textOfLiteral(dict.get('type')) === PROJECT_TYPE ? textOfLiteral(dict.get('uuid')) : '';
}
