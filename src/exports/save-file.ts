import type { TextFile } from './text-file.ts';

/** Long enough for every browser to have begun reading the address. */
const ADDRESS_LIFETIME_MS = 60_000;

/** Hands a file to the browser as a download. */
export function saveFile({ name, type, text }: TextFile): void {
  saveParts({ name, type }, [text]);
}

/** The same for a file that was written in parts; they are never joined to one text. */
export function saveParts({ name, type }: Omit<TextFile, 'text'>, parts: readonly BlobPart[]): void {
  saveBlob(name, new Blob([...parts], { type: `${type};charset=utf-8` }));
}

/** The same for what is no text, such as a picture. */
export function saveBlob(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), ADDRESS_LIFETIME_MS);
}
