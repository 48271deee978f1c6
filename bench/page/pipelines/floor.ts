import type { Pipeline } from './pipeline.ts';

const CHUNK_BYTES = 1 << 20;

/** A reader that only an awaiting function holds can be collected, and the read then never ends. */
let pinned: ReadableStreamBYOBReader | null = null;

/** Reads the file into one buffer, over and over, and looks at nothing: no page can be faster than that. */
export const floor: Pipeline = {
  async run(file) {
    pinned = file.stream().getReader({ mode: 'byob' });
    let buffer = new ArrayBuffer(CHUNK_BYTES);
    for (;;) {
      const { value, done } = await pinned.read(new Uint8Array(buffer));
      if (done || value === undefined) break;
      buffer = value.buffer as ArrayBuffer;
    }
    pinned = null;
    return null;
  },
};
