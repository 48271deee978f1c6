import { type WritableWriter, ZipWriter } from '@zip.js/zip.js';

/**
 * Writes a ZIP with `audit_logs.csv` in it, as an export is delivered, in a stream.
 *
 * The bytes depend on the text alone: the entry carries a fixed date and nothing of this machine, and the compressor is the one
 * that zip.js brings along, because that of the platform changes with its version.
 */
export async function zipLog(text: Iterator<string>, target: WritableStream | WritableWriter): Promise<void> {
  const writer = new ZipWriter(target);
  const encoder = new TextEncoder();
  const bytes = new ReadableStream<Uint8Array>({
    pull(controller) {
      const { done, value } = text.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
  });
  await writer.add('audit_logs.csv', bytes, {
    lastModDate: new Date(1980, 0, 1),
    extendedTimestamp: false,
    useWebWorkers: false,
    useCompressionStream: false,
    level: 9,
  });
  await writer.close();
}
