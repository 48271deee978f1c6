import { refuseBinary } from './binary-types.ts';
import { complianceApi } from './compliance-api.ts';
import { csvAuditLog } from './csv-audit-log.ts';
import { dataExport, refuseDataExport } from './data-export.ts';
import { refuseEncoding } from './encodings.ts';
import { eventsCsv } from './events-csv.ts';
import type { Importer, Refusal } from './format-reader.ts';
import { jsonAuditLog } from './json-audit-log.ts';
import { ndjsonAuditLog } from './ndjson-audit-log.ts';
import { refuseWebPage } from './web-page.ts';

/** What is recognised in order to be refused with a reason. The first that recognises a file has it. */
export const REFUSALS: readonly Refusal[] = [refuseBinary, refuseEncoding, refuseWebPage, refuseDataExport];

/** The formats that are read. The first that recognises a file has it. */
export const IMPORTERS: readonly Importer[] = [
  dataExport,
  complianceApi,
  ndjsonAuditLog,
  jsonAuditLog,
  ...eventsCsv,
  csvAuditLog,
];
