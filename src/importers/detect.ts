import { failure, type Result, success } from '../base/result.ts';
import type { ImportError } from '../model/import-error.ts';
import { isBlank } from './ascii.ts';
import type { Importer } from './format-reader.ts';
import type { Head } from './head.ts';
import { IMPORTERS, REFUSALS } from './importers.ts';

/**
 * Finds the importer for a file by how it begins, never by its name.
 *
 * Fails: with the reason when it is known to be something else, or nothing known.
 */
export function detectFormat(head: Head, file: string): Result<Importer, ImportError> {
  if (head.isWhole && isBlank(head.bytes, 0, head.bytes.length)) return failure({ code: 'empty', file });
  for (const refuse of REFUSALS) {
    const error = refuse(head, file);
    if (error !== undefined) return failure(error);
  }
  const importer = IMPORTERS.find((candidate) => candidate.detect(head));
  if (importer !== undefined) return success(importer);
  return failure({ code: 'unknown-text', file, found: head.text.trim().slice(0, 120) });
}
