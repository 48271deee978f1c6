import { normalizeColumnName } from './audit-log-columns.ts';
import { JsonScanner } from './json-scanner.ts';

/** Where a list stands in the objects around it: their keys from outside in, as they stand in the text, the list's own one last. */
export type ListPath = readonly string[];

/** Lists that are known to hold records, whatever the records look like. */
const LIST_NAMES: ReadonlySet<string> = new Set([
  'events',
  'data',
  'activities',
  'results',
  'records',
  'items',
]);

/** How much of a list is looked at to see whether it holds records. */
const LOOK_AHEAD = 4096;

/** Objects around a list of records; nothing that writes logs nests it deeper. */
const MAX_OBJECTS = 8;

/**
 * The lists of records in the object with which a JSON text begins, or in the first element of the list with which it begins. The text may be cut off.
 *
 * Shape: lists in which something looks like a record of a log; where there is none, the first one directly in the object with a name that logs use.
 * Empty: no list when there is no such object, or it is a record itself.   Cost: one pass over the text.
 */
export function findRecordLists(text: string): readonly ListPath[] {
  const scanner = new JsonScanner(text);
  scanner.skip('[');
  const finder = new Finder(text, scanner);
  finder.readObject([]);
  const named = finder.firstNamed;
  return finder.lists.length > 0 || named === null ? finder.lists : [named];
}

/** What stands before or behind a list of records: the names of other such lists, and where comments begin. */
export function lookBeside(text: string): { lists: readonly string[]; comments: readonly number[] } {
  const scanner = new JsonScanner(text);
  const names: string[] = [];
  let name = '';
  while (scanner.next !== undefined) {
    if (scanner.next === '[') {
      if (holdsRecords(text, scanner.at)) names.push(name);
      scanner.passValue();
      continue;
    }
    const string = scanner.takeString();
    if (string === null) scanner.pass();
    else name = string;
  }
  return { lists: names, comments: scanner.comments };
}

class Finder {
  readonly lists: ListPath[] = [];
  firstNamed: ListPath | null = null;
  private readonly text: string;
  private readonly scanner: JsonScanner;

  constructor(text: string, scanner: JsonScanner) {
    this.text = text;
    this.scanner = scanner;
  }

  readObject(path: ListPath): void {
    const { scanner, lists } = this;
    const before = lists.length;
    const keys = new Set<string>();
    if (!scanner.skip('{')) return;
    do {
      const key = scanner.takeString();
      if (key === null || !scanner.skip(':')) break;
      keys.add(normalizeColumnName(key));
      this.readValue([...path, key]);
    } while (scanner.skip(','));
    // What a record holds is its own affair.
    if (isRecord(keys)) lists.length = before;
    if (path.length === 0 && (keys.has('created_at') || keys.has('event'))) this.firstNamed = null;
    scanner.skip('}');
  }

  private readValue(path: ListPath): void {
    const { scanner, text } = this;
    if (scanner.next === '{' && path.length < MAX_OBJECTS) {
      this.readObject(path);
      return;
    }
    if (scanner.next === '[') {
      if (holdsRecords(text, scanner.at)) this.lists.push(path);
      if (path.length === 1 && LIST_NAMES.has(path[0]!)) this.firstNamed ??= path;
    }
    scanner.passValue();
  }
}

/** Whether the list at `at` has an element that looks like a record. */
function holdsRecords(text: string, at: number): boolean {
  const scanner = new JsonScanner(text.slice(at, at + LOOK_AHEAD));
  scanner.skip('[');
  do {
    if (scanner.next === '{' && isRecord(keysOf(scanner))) return true;
    scanner.passValue();
  } while (scanner.skip(','));
  return false;
}

/** The keys of the object at the place, as columns are compared; stops behind them. */
function keysOf(scanner: JsonScanner): ReadonlySet<string> {
  const keys = new Set<string>();
  scanner.skip('{');
  do {
    const key = scanner.takeString();
    if (key === null || !scanner.skip(':')) break;
    keys.add(normalizeColumnName(key));
    scanner.passValue();
  } while (scanner.skip(','));
  scanner.skip('}');
  return keys;
}

function isRecord(keys: ReadonlySet<string>): boolean {
  return keys.has('created_at') && (keys.has('event') || (keys.has('type') && keys.has('actor')));
}
