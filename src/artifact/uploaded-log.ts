import { FILE_NAMES } from './settings.ts';

/** The upload as Claude hands it to an artifact, where it does. Not every Claude has `window.fs`. */
interface Uploads {
  readonly fs?: { readonly readFile?: (name: string, options: { encoding: string }) => Promise<unknown> };
}

/** The uploaded log, or null: then the reader opens a file. Never throws. */
export async function uploadedLog(): Promise<{ readonly name: string; readonly text: string } | null> {
  for (const name of FILE_NAMES) {
    try {
      const text = await (window as Uploads).fs?.readFile?.(name, { encoding: 'utf8' });
      if (typeof text === 'string' && text !== '') return { name, text };
    } catch {
      // There is no file of that name.
    }
  }
  return null;
}
