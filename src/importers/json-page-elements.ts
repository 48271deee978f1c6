import { JsonScanner } from './json-scanner.ts';

/**
 * The elements of a list in a JSON text, each as it stands there. `path` are the keys that lead to it.
 *
 * Shape: of a key that stands twice the last one counts, as for `JSON.parse`.   Missing: null when no list is there, or the text is not plain JSON.
 */
export function elementsAt(text: string, path: readonly string[]): readonly string[] | null {
  return new PathReader(text).read(path);
}

class PathReader {
  private readonly text: string;
  private readonly scanner: JsonScanner;

  constructor(text: string) {
    this.text = text;
    this.scanner = new JsonScanner(text);
  }

  read([key, ...rest]: readonly string[]): readonly string[] | null {
    const { scanner } = this;
    if (key === undefined) return this.takeElements();
    let found: readonly string[] | null = null;
    if (!scanner.skip('{')) return null;
    do {
      const name = scanner.takeString();
      if (name === null || !scanner.skip(':')) break;
      if (name === key) found = this.read(rest);
      scanner.passValue();
    } while (scanner.skip(','));
    scanner.skip('}');
    return found;
  }

  private takeElements(): readonly string[] | null {
    const { scanner, text } = this;
    const elements: string[] = [];
    if (!scanner.skip('[')) return null;
    do {
      const start = scanner.at;
      scanner.passValue();
      elements.push(text.slice(start, scanner.at).trimEnd());
    } while (scanner.skip(','));
    return scanner.skip(']') ? elements : null;
  }
}
