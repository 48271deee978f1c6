import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NOT_PLAIN_ENTITY, PlainEntity } from '../../../src/importers/plain-entity.ts';
import { ProjectCells } from '../../../src/importers/project-cells.ts';
import { readLiteral } from '../../../src/importers/python-literal.ts';
import { CellColumns } from '../../../src/importers/record-cells.ts';
import { columnBuffers, EventTableBuilder } from '../../../src/model/event-table.ts';
import { memoryOfFile } from '../../../src/model/memory-use.ts';
import { mergeTables } from '../../../src/model/merge-tables.ts';
import { runs } from '../../support/runs.ts';
import { exportOf, keeperOf } from '../bad-input/logs.ts';
import { bytesOf, issuesOf, originsOf, readGood } from './reading.ts';

const ID = '68cc715c-7379-40ea-a777-5cdd7b664309';
const PROJECT = '0f3c95e1-aaaa-4bbb-8ccc-0123456789ab';
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

/** A CSV log of records with these info cells and platforms, a second apart. */
const csvOf = (rows: readonly { entity?: string; info?: string; platform?: string; event?: string }[]) =>
  `created_at,event,event_info,entity_info,client_platform\n${rows
    .map(({ entity = '{}', info = '{}', platform = '', event = 'conversation_created' }, index) =>
      [
        new Date(Date.UTC(2026, 2, 1) + index * 1000).toISOString(),
        event,
        quoted(info),
        quoted(entity),
        quoted(platform),
      ].join(','),
    )
    .join('\n')}\n`;

const projectsOf = (cells: readonly string[]) =>
  originsOf(readGood(csvOf(cells.map((entity) => ({ entity })))).table).map((origin) => origin.trim());

/** What a cell names, by the literal reader alone. */
function expectedProject(cell: string): string {
  const literal = readLiteral(cell);
  if (literal.kind === 'unreadable' || !(literal.value instanceof Map)) return '';
  const textOf = (value: unknown) => (typeof value === 'string' ? value.trim() : '');
  const metadata = literal.value.get('metadata');
  const inside = metadata instanceof Map ? textOf(metadata.get('project_uuid')) : '';
  const own = literal.value.get('type') === 'chat_project' ? textOf(literal.value.get('uuid')) : '';
  return inside || textOf(literal.value.get('project_uuid')) || own;
}

describe('the project of an event', () => {
  it.each([
    [`{'type': 'chat_conversation', 'uuid': '${ID}', 'metadata': {'project_uuid': '${PROJECT}'}}`, PROJECT],
    [
      `{'type': 'chat_project_document', 'uuid': '${ID}', 'metadata': {'project_uuid': '${PROJECT}'}}`,
      PROJECT,
    ],
    [`{'type': 'chat_project', 'uuid': '${PROJECT}', 'metadata': {'is_private': True}}`, PROJECT],
    [`{'type': 'chat_project', 'uuid': '${PROJECT}', 'metadata': {'is_private': False}}`, PROJECT],
    [`{'type': 'chat_project', 'uuid': '${PROJECT}', 'metadata': {}}`, PROJECT],
    [`{'uuid': '${PROJECT}', 'type': 'chat_project'}`, PROJECT],
    [`{'project_uuid': 'p 1', 'type': 'file'}`, 'p 1'],
    [`{"type": "chat_conversation", "metadata": {"project_uuid": "${PROJECT}"}}`, PROJECT],
    [`{'type': 'chat_conversation', 'metadata': {'\\x70ro\\u006aect_uuid': '\\x70-1'}}`, 'p-1'],
    [`{'type': 'chat_conversation', 'metadata': {'project_uuid': UUID('${PROJECT}')}}`, PROJECT],
    [`{'type': 'chat_conversation', 'metadata': {'project_uuid': '1', 'project_uuid': '2'}}`, '2'],
    [`{'type': 'chat_conversation', 'uuid': '${ID}', 'metadata': {'project_uuid': None}}`, ''],
    [`{'type': 'chat_conversation', 'uuid': '${ID}', 'metadata': {}}`, ''],
    [`{'type': 'file', 'uuid': '${ID}', 'metadata': {}}`, ''],
    [`{'type': 'file', 'name': 'my project_uuid', 'uuid': '${ID}'}`, ''],
    ['{}', ''],
    ['', ''],
  ])('%s: %j', (entity, project) => {
    expect(projectsOf([entity])).toEqual([project]);
    expect(expectedProject(entity.replace(/UUID\((.*?)\)/, '$1'))).toBe(project);
  });

  it('is that of the entity, else that of event_info', () => {
    const rows = [
      { info: "{'project_uuid': 'moved-to'}", event: 'conversation_moved_to_project' },
      { info: "{'project_uuid': 'b'}", entity: "{'metadata': {'project_uuid': 'a'}}" },
      { info: "{'resource_type': 'chat_project', 'resource_id': 'c'}", event: 'role_assignment_granted' },
    ];
    expect(originsOf(readGood(csvOf(rows)).table)).toEqual([' moved-to', ' a', ' ']);
  });

  it('is found in the bytes of cells as nearly all are, without reading them', () => {
    const plain = new PlainEntity();
    const isPlain = (cell: string) => {
      const bytes = bytesOf(cell);
      return plain.read(bytes, new DataView(bytes.buffer), 0, bytes.length) !== NOT_PLAIN_ENTITY;
    };
    expect(isPlain(`{'type': 'file', 'uuid': '${ID}', 'metadata': {}}`)).toBe(true);
    expect(isPlain(`{'type': 'chat_project', 'uuid': '${ID}', 'metadata': {'is_private': True}}`)).toBe(true);
    expect(isPlain(`{'type': 'chat_conversation', 'uuid': 'c-1', 'metadata': {'project_uuid': 'p-1'}}`)).toBe(
      true,
    );
    expect(isPlain(`{'type': 'file', 'uuid': "${ID}", 'metadata': {}}`)).toBe(false);
  });

  const type = fc.constantFrom(
    'file',
    'chat_conversation',
    'chat_project',
    'chat_project_document',
    'invite',
  );
  /** As long as an id is, and something else. */
  const overwritten = fc
    .tuple(
      fc.nat(35),
      fc.constantFrom("'", '\\', ' ', '\t', '\ufeff', "', '", "', 'uuid': '", "', 'project_uuid': '"),
    )
    .map(([at, text]) => {
      const after = ID.slice(at + bytesOf(text).length);
      return `${ID.slice(0, Math.max(0, 36 - bytesOf(text).length - after.length))}${text}${after}`;
    });
  const id = fc.oneof(
    fc.uuid(),
    overwritten,
    fc.constantFrom('', 'p-1', ' p', 'é', '\\x41', "'", ID.toUpperCase(), `${ID.slice(1)}"`),
  );
  const metadata = fc.oneof(
    fc.constantFrom('{}', "{'is_private': True}", "{'is_private': False}", "{'role': 'user'}"),
    id.map((project) => `{'project_uuid': '${project}'}`),
  );
  const usual = fc
    .tuple(type, id, metadata)
    .map(([kind, uuid, more]) => `{'type': '${kind}', 'uuid': '${uuid}', 'metadata': ${more}}`);
  const piece = fc.constantFrom(
    "'",
    '"',
    '\\',
    '\\x6a',
    '}',
    '{',
    ' ',
    ',',
    "', '",
    'j',
    '\u00e9',
    '\ufeff',
    '\n',
    '',
  );
  const changed = fc
    .tuple(usual, fc.nat(140), piece, fc.nat(2))
    .map(([cell, at, text, cut]) => cell.slice(0, at) + text + cell.slice(at + cut));

  it('is what the literal reader finds, however a cell is written', () => {
    fc.assert(
      fc.property(fc.oneof(usual, changed), (cell) => {
        const builder = new EventTableBuilder();
        const cells = new ProjectCells(builder);
        const bytes = bytesOf(`x${cell}y`);
        const [starts, ends] = [Int32Array.of(1), Int32Array.of(bytes.length - 1)];
        const view = new DataView(bytes.buffer);
        const columns = new CellColumns(['entity_info']);
        const texts = { source: () => bytes, fields: () => [] };
        cells.read({ bytes, view, count: 1, starts, ends, columns, line: 1, ...texts });
        expect(builder.build().projects[cells.id]).toBe(expectedProject(cell));
      }),
      { numRuns: runs(5000) },
    );
  });

  it('is missing where a cell cannot be read, and that is said', () => {
    const cells = [
      "{'type': 'chat_project', 'uuid': ",
      "{'type': 'file', 'uuid': ",
      "{'project_uuid': 'p-1'}",
    ];
    const file = readGood(csvOf(cells.map((entity) => ({ entity }))));
    expect(originsOf(file.table)).toEqual([' ', ' ', ' p-1']);
    expect(issuesOf(file).filter((issue) => issue.startsWith('project'))).toEqual([
      `project-unreadable × 1: line 2, record 1, ${JSON.stringify(cells[0])}`,
    ]);
  });

  it('is the claude_project_id of an activity', () => {
    const activity = { created_at: '2026-03-01T10:00:00Z', actor: { type: 'user_actor', user_id: 'u' } };
    const activities = ['claude_proj_1', null, undefined, 'claude_proj_2', 'claude_proj_1'].map(
      (project, index) => ({
        ...activity,
        id: `a-${index}`,
        type: 'claude_chat_created',
        claude_project_id: project,
      }),
    );
    const { table } = readGood(JSON.stringify({ data: activities, has_more: false }));
    expect(originsOf(table)).toEqual([' claude_proj_1', ' ', ' ', ' claude_proj_2', ' claude_proj_1']);
    expect(table.projects).toEqual(['', 'claude_proj_1', 'claude_proj_2']);
  });

  it('takes memory that is counted, while a file is read and afterwards', () => {
    const table = (projects: number) => {
      const builder = new EventTableBuilder();
      for (let project = 0; project < projects; project++) builder.addProject(`project-${project}`);
      return { bytes: builder.memory.textBytes, table: builder.build() };
    };
    const { quarantine } = readGood(csvOf([{}]));
    expect(table(1000).bytes - table(0).bytes).toBeGreaterThan(60_000);
    const use = memoryOfFile(table(1000).table, quarantine) - memoryOfFile(table(0).table, quarantine);
    expect(use).toBeGreaterThan(240_000);
  });
});

describe('the platform of an event', () => {
  it('is the log’s own word, in lower case; empty is not stated', () => {
    const platforms = ['desktop_app', '', 'web_claude_ai', ' iOS ', 'desktop_app', 'unknown'];
    const { table } = readGood(csvOf(platforms.map((platform) => ({ platform }))));
    expect(originsOf(table).map((origin) => origin.trimEnd())).toEqual([
      'desktop_app',
      '',
      'web_claude_ai',
      'ios',
      'desktop_app',
      'unknown',
    ]);
    expect(table.platforms).toEqual(['', 'desktop_app', 'web_claude_ai', 'ios', 'unknown']);
  });

  it('is other where there are too many or the name is too long, and that is said', () => {
    const names = Array.from({ length: 300 }, (_, index) => `platform-${index}`);
    const file = readGood(csvOf([...names, 'x'.repeat(65), ...names].map((platform) => ({ platform }))));
    const found = originsOf(file.table).map((origin) => origin.trimEnd());
    expect(found.slice(0, 254)).toEqual(names.slice(0, 254));
    expect(new Set(found.slice(254, 301))).toEqual(new Set(['other']));
    expect(found.slice(301)).toEqual(found.slice(0, 300));
    expect(file.table.platforms.length).toBe(256);
    expect(issuesOf(file)).toContain('platform-other × 93: line 256, record 255, "platform-254"');
  });

  it('stays the same when files are merged, as far as there is room', () => {
    const names = (letter: string) => Array.from({ length: 200 }, (_, index) => `${letter}-${index}`);
    const files = ['a', 'b'].map((letter) =>
      csvOf(names(letter).map((platform) => ({ platform, event: letter }))),
    );
    const { table } = mergeTables(files.map((text) => readGood(text).table));
    const found = originsOf(table).map((origin) => origin.trimEnd());
    const inOrder = names('a').flatMap((name, index) => [name, index < 54 ? `b-${index}` : 'other']);
    expect(found).toEqual(inOrder);
  });
});

describe('platform and project', () => {
  const rows = [
    { platform: 'ios', entity: `{'type': 'chat_project', 'uuid': 'p-1', 'metadata': {}}` },
    { platform: '', entity: `{'metadata': {'project_uuid': '=1+1'}}` },
    { platform: '=cmd', entity: `{'metadata': {'project_uuid': "'quoted"}}` },
    { platform: "'a", entity: `{'metadata': {'project_uuid': 'p,"\u2028.'}}` },
  ];
  const expected = ['ios p-1', ' =1+1', "=cmd 'quoted", `'a p,"\u2028.`];

  it('are read from CSV, JSON and NDJSON alike', () => {
    const records = rows.map(({ platform, entity }, index) => ({
      created_at: new Date(Date.UTC(2026, 2, 1) + index * 1000).toISOString(),
      event: 'conversation_created',
      event_info: {},
      entity_info: entity,
      client_platform: platform === '' ? null : platform,
    }));
    expect(originsOf(readGood(csvOf(rows)).table)).toEqual(expected);
    expect(originsOf(readGood(csvOf(rows).replaceAll('\n', '\r\n'), 7).table)).toEqual(expected);
    expect(originsOf(readGood(JSON.stringify(records)).table)).toEqual(expected);
    expect(originsOf(readGood(records.map((each) => JSON.stringify(each)).join('\n')).table)).toEqual(
      expected,
    );
  });

  it('stand in Events (CSV) and are read back exactly', () => {
    const exported = exportOf(keeperOf([readGood(csvOf(rows))]));
    expect(exported.split('\n')[0]).toMatch(
      /^created_at,actor_info,event,activity,client_platform,project_id,audit_log_key_v1/,
    );
    const back = readGood(exported);
    expect(originsOf(back.table)).toEqual(expected);
    expect(issuesOf(back)).toEqual([]);
  });

  it('are not stated in an older export, which is read back as exactly what it holds, and raises no alarm', () => {
    // Without the one that has a comma in it: what follows cuts at commas.
    const plain = rows.slice(0, 3);
    const original = readGood(csvOf(plain));
    const withoutOrigins = exportOf(keeperOf([original]))
      .split('\r\n')
      .map((line) => line.split(',').toSpliced(-3, 2).join(','))
      .join('\r\n');
    const file = readGood(withoutOrigins);
    expect(withoutOrigins.split('\r\n')[0]).toBe('created_at,actor_info,event,activity,audit_log_key_v1');
    expect(originsOf(file.table)).toEqual(plain.map(() => ' '));
    expect(file.report).toMatchObject({ recordsKept: plain.length, recordsRejected: 0, issues: [] });
    expect([...file.table.time].sort()).toEqual([...original.table.time].sort());
    expect(new Set(file.table.contentKey)).toEqual(new Set(original.table.contentKey));
  });

  it('stay with their events when dates are decided and files are merged in order of time', () => {
    const log = (date: string, platform: string) =>
      `created_at,event,entity_info,client_platform\n${date} 10:00,a,{'project_uuid': '${platform}-p'},${platform}\n25/03/2026 10:00,b,{},web\n`;
    const american = log('02/01/2026', 'ios').replace('25/03', '03/25');
    const files = [american, log('01/01/2026', 'android')].map((text) => readGood(text).table);
    expect(originsOf(files[0]!)).toEqual(['ios ios-p', 'web ']);
    expect(originsOf(mergeTables(files).table)).toEqual(['android android-p', 'ios ios-p', 'web ', 'web ']);
  });

  it('move to another thread with the other columns', () => {
    const { table } = readGood(csvOf(rows));
    const moved = structuredClone(table, { transfer: columnBuffers(table) });
    expect(originsOf(moved)).toEqual(expected);
    expect([table.platform.length, table.project.length]).toEqual([0, 0]);
  });
});
