import { describe, expect, it } from 'vitest';
import { account, csvOf, logOf } from './log-of.ts';

describe('known events under other field names', () => {
  it('F12: the same events as the Compliance API writes them and as the CSV does → one model: the same names, days and people', () => {
    const csv = logOf(
      csvOf(
        { time: '2026-03-01T10:00:00Z', event: 'project_created' },
        { time: '2026-03-02T10:00:00Z', event: 'conversation_created' },
        { time: '2026-03-02T11:00:00Z', event: 'file_uploaded' },
        { time: '2026-03-03T10:00:00Z', event: 'user_signed_in_google' },
      ),
    );
    const actor = { type: 'user_actor', user_id: 'a-1', email_address: 'ada@example.com' };
    const activities = [
      { created_at: '2026-03-01T10:00:00Z', type: 'claude_project_created' },
      { created_at: '2026-03-02T10:00:00Z', type: 'claude_chat_created' },
      { created_at: '2026-03-02T11:00:00Z', type: 'claude_file_uploaded' },
      { created_at: '2026-03-03T10:00:00Z', type: 'social_login_succeeded', provider: 'google' },
    ];
    const data = activities.map((activity, index) => ({ id: `activity_${index}`, actor, ...activity }));
    const api = logOf(JSON.stringify({ data, has_more: false }));
    expect(api.status.files[0]?.format).toBe('compliance-api');
    expect(api.unknownEvents).toEqual([]);
    expect(api.summary.totals).toEqual({ users: 1, conversations: 1, projects: 1, files: 1, events: 4 });
    for (const part of ['totals', 'periods', 'daily', 'range'] as const)
      expect(api.summary[part]).toEqual(csv.summary[part]);
    const whoever = ({ id, email }: { id: string; email: string }) => [id, email];
    expect(api.summary.people.map(whoever)).toEqual(csv.summary.people.map(whoever));
  });

  it('F12: one person in both forms, known to the CSV by another id → joined by e-mail', () => {
    const activity = {
      id: 'activity_1',
      created_at: '2026-03-09T10:00:00Z',
      type: 'claude_chat_created',
      actor: { type: 'user_actor', user_id: 'user_1', email_address: 'ADA@example.com' },
    };
    const { summary } = logOf(
      csvOf({ actor: account('a-1', 'ada@example.com', 'Ada') }),
      JSON.stringify([activity]),
    );
    expect(summary.people).toMatchObject([{ name: 'Ada', conversationsAll: 2 }]);
  });
});
