/** The usual length of a chunk, in characters. */
export const CHUNK_LENGTH = 65_536;

/** Joins pieces of text into chunks of about `chunkLength` characters; the last chunk can be shorter, and none is empty. */
export function* chunkText(pieces: Iterable<string>, chunkLength: number): Generator<string, void> {
  let waiting: string[] = [];
  let length = 0;
  for (const piece of pieces) {
    waiting.push(piece);
    length += piece.length;
    if (length < chunkLength) continue;
    yield waiting.join('');
    waiting = [];
    length = 0;
  }
  if (length > 0) yield waiting.join('');
}
