import type { Refusal } from './format-reader.ts';
import type { Head } from './head.ts';

const SAMPLE_BYTES = 1024;

/** Refuses text in an encoding of two or four bytes a character, by its byte-order mark or by where its zero bytes stand. */
export const refuseEncoding: Refusal = (head, file) => {
  const encoding = encodingByMark(head) ?? encodingByZeroBytes(head);
  return encoding === undefined ? undefined : { code: 'encoding', file, encoding };
};

function encodingByMark(head: Head): string | undefined {
  if (head.startsWith(0xff, 0xfe, 0, 0)) return 'UTF-32LE';
  if (head.startsWith(0, 0, 0xfe, 0xff)) return 'UTF-32BE';
  if (head.startsWith(0xff, 0xfe)) return 'UTF-16LE';
  return head.startsWith(0xfe, 0xff) ? 'UTF-16BE' : undefined;
}

/** Most characters of a log are ASCII: half of the bytes, at least, are zero then, and always on the same side. */
function encodingByZeroBytes(head: Head): string | undefined {
  const sample = head.bytes.subarray(0, SAMPLE_BYTES);
  const zeros = [0, 0, 0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 4]!++;
  });
  const most = sample.length / 8;
  const [first, second, third, fourth] = zeros.map((count) => count > most);
  if (second && third && fourth) return 'UTF-32LE';
  if (first && second && third) return 'UTF-32BE';
  if (second && fourth && !first) return 'UTF-16LE';
  return first && third && !second ? 'UTF-16BE' : undefined;
}
