import { LogKeeper, type LogStatus } from '../../../src/engine/log-keeper.ts';
import type { Answers } from '../../../src/engine/questions.ts';
import { readGood } from '../importers/reading.ts';

/** What a reader sees of some files: how they add up, and the answers. */
export interface SeenLog {
  readonly status: LogStatus;
  readonly summary: Answers['summary'];
  readonly unknownEvents: Answers['quality']['unknownEvents'];
}

/** Reads files and asks what the page would ask. */
export function logOf(...files: readonly string[]): SeenLog {
  const keeper = new LogKeeper();
  const status = keeper.add(
    files.map((text) => readGood(text)),
    'join',
  );
  return {
    status,
    summary: keeper.ask('summary')!,
    unknownEvents: keeper.ask('quality')!.unknownEvents,
  };
}

const COLUMNS =
  'created_at,actor_info,event,event_info,entity_info,ip_address,device_id,user_agent,client_platform';

/** One record of an audit log; what is not given is usual. */
export interface GivenRecord {
  readonly time?: string;
  readonly actor?: object | null;
  readonly event?: string;
  readonly ip?: string;
  readonly agent?: string;
  readonly platform?: string;
}

/** An account, as `actor_info` names it. */
export function account(uuid: string, email: string, name?: string): object {
  return { ...(name !== undefined && { name }), type: 'account', uuid, metadata: { email_address: email } };
}

/** A CSV of the nine columns; records without a time follow each other by the minute. */
export function csvOf(...records: readonly GivenRecord[]): string {
  const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const rows = records.map(
    ({ time, actor = account('a-1', 'ada@example.com', 'Ada'), event, ip, agent, platform }, index) =>
      [
        time ?? `2026-03-02T10:${String(index).padStart(2, '0')}:00Z`,
        actor === null ? '' : quote(JSON.stringify(actor)),
        event ?? 'conversation_created',
        '{}',
        '{}',
        quote(ip ?? '192.0.2.1'),
        '',
        quote(agent ?? 'Mozilla/5.0'),
        platform ?? 'web_claude_ai',
      ].join(','),
  );
  return `${[COLUMNS, ...rows].join('\r\n')}\r\n`;
}
