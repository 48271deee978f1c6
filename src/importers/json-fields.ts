import { JsonScanner } from './json-scanner.ts';
import type { NamedText } from './record-fields.ts';
import { decodeText } from './text-decoding.ts';

/** What a record is called that cannot be taken apart. */
const WHOLE_RECORD = 'record';

/**
 * The fields of a record from its JSON text.
 *
 * Shape: a text as it reads, anything else as it stands there: `1.0` stays `1.0`, and a name that stands twice is there twice.
 * Fails: never. What is no plain object is one field.
 */
export function fieldsOfJson(bytes: Uint8Array): readonly NamedText[] {
  const { text } = decodeText(bytes);
  return takeFields(text) ?? [{ column: WHOLE_RECORD, text }];
}

function takeFields(text: string): readonly NamedText[] | null {
  const scanner = new JsonScanner(text);
  const fields: NamedText[] = [];
  if (!scanner.skip('{')) return null;
  do {
    // A comma after the last field.
    if (scanner.next === '}') break;
    const name = scanner.takeString();
    if (name === null || !scanner.skip(':')) return null;
    const start = scanner.at;
    scanner.passValue();
    fields.push({ column: unescaped(`"${name}"`), text: unescaped(text.slice(start, scanner.at).trimEnd()) });
  } while (scanner.skip(','));
  return scanner.skip('}') && scanner.next === undefined ? fields : null;
}

/** What a JSON string says; any other text as it is. */
function unescaped(text: string): string {
  if (!text.startsWith('"')) return text;
  try {
    return String(JSON.parse(text));
  } catch {
    return text;
  }
}
