import type { TextFile } from './text-file.ts';

/** Long enough for every browser to have begun reading the address. */
const ADDRESS_LIFETIME_MS = 60_000;

/** Hands a file to the browser as a download. */
export function saveFile({ name, type, text }: TextFile): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), ADDRESS_LIFETIME_MS);
}
