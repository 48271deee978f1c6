import { COUNTED_EVENTS } from '../model/counted-events.ts';
import { ExportedRecords, tell } from './exported-records.ts';
import { PlainRecordCells } from './plain-record-cells.ts';

/** Turns the conversations of a data export into events: each was created once, by the account it belongs to. */
export class ExportedConversations extends ExportedRecords {
  /** What is read of a conversation. */
  static readonly paths = ['uuid', 'created_at', 'account.uuid'] as const;
  private readonly cells = new PlainRecordCells();

  visitObject(texts: readonly string[], line: number): void {
    const [uuid = '', createdAt = '', account = ''] = texts;
    this.cells.fill(
      {
        createdAt,
        event: COUNTED_EVENTS.conversations,
        actor: account === '' ? '{}' : JSON.stringify({ type: 'account', uuid: account }),
        identity: uuid || `${createdAt} ${account}`,
      },
      line,
      tell(`${uuid} ${createdAt} ${account}`),
      () => ExportedConversations.paths.map((column, index) => ({ column, text: texts[index]! })),
    );
    this.rows.add(this.cells);
  }
}
