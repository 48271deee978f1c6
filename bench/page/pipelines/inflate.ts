import type { Pipeline } from './pipeline.ts';

let pinned: ReadableStreamDefaultReader<Uint8Array> | null = null;

/**
 * Inflates the file with what the browser brings, and looks at nothing. A file with the type `application/zip` is the packed
 * bytes of a ZIP's entry, without the ZIP around them.
 */
export const inflate: Pipeline = {
  async run(file) {
    const format = file.type === 'application/zip' ? 'deflate-raw' : 'gzip';
    pinned = file.stream().pipeThrough(new DecompressionStream(format)).getReader();
    while (!(await pinned.read()).done);
    pinned = null;
    return null;
  },
};
