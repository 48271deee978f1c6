import { describe, expect, it } from 'vitest';
import { detectFormat } from '../../../src/importers/detect.ts';
import { Head } from '../../../src/importers/head.ts';
import { bytesOf } from './reading.ts';

function detect(content: string | readonly number[], isWhole = true): unknown {
  const bytes = typeof content === 'string' ? bytesOf(content) : Uint8Array.from(content);
  const detected = detectFormat(new Head(bytes, isWhole), 'log');
  return detected.ok ? detected.value.format : detected.error;
}

const ascii = (text: string) => [...bytesOf(text)];
const RECORD = '{"created_at":"2026-01-10T10:00:00Z","event":"a","actor_info":{"type":"account"}}';
const ACTIVITY =
  '{"id":"a1","created_at":"2026-01-10T10:00:00Z","type":"claude_chat_created","actor":{"type":"user_actor"}}';

describe('detectFormat', () => {
  it.each([
    ['csv', 'created_at,event\n'],
    ['csv', 'created_at;event'],
    ['csv', 'name,colour\nAda,red\n'],
    ['json', `[${RECORD}]`],
    ['json', ' [\n'],
    ['json', `{"events":[${RECORD}]}`],
    ['json', `{\n"created_at":"2026-01-10T10:00:00Z",\n"event":"a"\n}`],
    ['ndjson', RECORD],
    ['ndjson', `${RECORD}\n${RECORD}\n`],
    ['ndjson', `{"created_at":"2026\n${RECORD}\n${RECORD}\n`],
  ])('recognises %s in %j', (format, text) => {
    expect(detect(text)).toBe(format);
  });

  it('recognises NDJSON and lists whose first record is not all there', () => {
    expect(detect(`[${RECORD.slice(0, 50)}`, false)).toBe('json');
    expect(detect(`${RECORD}\n${RECORD.slice(0, 50)}`, false)).toBe('ndjson');
  });

  it.each([
    ['alone', ACTIVITY],
    ['a line each', `${ACTIVITY}\n${ACTIVITY}`],
    ['in a list', `[${ACTIVITY}]`],
    ['in a page', `{"data":[${ACTIVITY}],"has_more":true,"first_id":"a1","last_id":"a1"}`],
    ['in an empty page', '{"data":[],"has_more":false,"first_id":null,"last_id":null}'],
    ['in a list of pages', `[{"data":[${ACTIVITY}],"has_more":true}]`],
    [
      'in a page inside a response',
      `{"request":{},"response":{"body":{"data":[${ACTIVITY}],"has_more":true}}}`,
    ],
    ['cut off', ACTIVITY.slice(0, -5)],
  ])('recognises Compliance API activities: %s', (_, text) => {
    expect(detect(text)).toBe('compliance-api');
  });

  it.each([
    [
      'conversations',
      '[{"uuid":"c","name":"","created_at":"2026-01-10T10:00:00Z","chat_messages":[{"text":"',
    ],
    [
      'users',
      '[{"uuid":"u","full_name":"Ada","email_address":"ada@example.com","verified_phone_number":null}]',
    ],
    [
      'a conversation too long to be seen whole, in which anything is said',
      '[{"uuid":"c","chat_messages":[{"content":[{"input":{"event":1,"type":2,"actor":3,"text":"',
    ],
  ])('recognises the data export: %s', (_, text) => {
    expect(detect(text, false)).toBe('data-export');
  });

  it.each([
    ['projects', '[{"uuid":"p","name":"P","is_private":true,"is_starter_project":false,"docs":[]}]'],
    [
      'the list of files',
      '{"created_at":"x","total_files":1,"data_files":[{"category":"a","export_url":"https://x"}]}',
    ],
    ['a list of files of another form', '{"files":[{"export_url":"https://example.com/secret"'],
  ])('refuses other files of the data export, and shows nothing of them: %s', (_, text) => {
    expect(detect(text, false)).toEqual({ code: 'data-export', file: 'log' });
  });

  it('is not misled by what stands inside the texts of a record', () => {
    const record = JSON.stringify({
      created_at: '2026-01-10T10:00:00Z',
      event: 'a',
      user_agent: '"chat_messages": "type": "actor":',
    });
    expect(detect(record)).toBe('ndjson');
  });

  it.each([
    ['gzip', [0x1f, 0x8b, 8, 0]],
    ['PDF', ascii('%PDF-1.7')],
    ['PNG', [0x89, ...ascii('PNG\r\n\x1a\n')]],
    ['SQLite', ascii('SQLite format 3\0')],
    ['Parquet', ascii('PAR1....')],
    ['7z', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
    ['RAR', ascii('Rar!\x1a\x07')],
    ['XLS', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
    ['tar', [...new Uint8Array(257).fill(0x61), ...ascii('ustar\0')]],
    ['XLSX', ascii('PK\x03\x04............[Content_Types].xml')],
    ['ZIP', ascii('PK\x03\x04............audit_logs.csv')],
  ])('refuses %s', (type, bytes) => {
    expect(detect(bytes)).toEqual({ code: 'binary-type', file: 'log', type });
  });

  it.each([
    ['UTF-16LE', [0xff, 0xfe, 0x63, 0]],
    ['UTF-16BE', [0xfe, 0xff, 0, 0x63]],
    ['UTF-32LE', [0xff, 0xfe, 0, 0, 0x63, 0, 0, 0]],
    ['UTF-16LE', [...'created_at,event'].flatMap((c) => [c.charCodeAt(0), 0])],
    ['UTF-16BE', [...'created_at,event'].flatMap((c) => [0, c.charCodeAt(0)])],
  ])('refuses %s', (encoding, bytes) => {
    expect(detect(bytes)).toEqual({ code: 'encoding', file: 'log', encoding });
  });
});
