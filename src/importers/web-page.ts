import type { Refusal } from './format-reader.ts';

const HTML =
  /^\s*(?:<!--[\s\S]*?-->\s*)?(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html|head|body|script|meta|title)\b/i;

/** Refuses web pages: usually the log-in page that came instead of the download. */
export const refuseWebPage: Refusal = (head, file) =>
  HTML.test(head.text) ? { code: 'web-page', file } : undefined;
