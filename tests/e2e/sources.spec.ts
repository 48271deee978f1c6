import { dropFiles, expectCards } from './page-actions.ts';
import { SMALL_CARDS, SMALL_CSV } from './small-logs.ts';
import { expect, test } from './watched-page.ts';

/* What happens when files of different sources meet. The small log runs from 09:00 on 1 March to 08:00 on 3 March. */

const activity = (id: number, created_at: string, type: string, who: string) => ({
  id: `activity_${id}`,
  created_at,
  type,
  actor: { type: 'user_actor', user_id: `user_${who}`, email_address: `${who}@example.com` },
});

/** One conversation on a day of the small log, one read on it, one conversation after it. */
const API_PAGE = JSON.stringify({
  data: [
    activity(3, '2026-03-05T10:00:00Z', 'claude_chat_created', 'cleo'),
    activity(2, '2026-03-02T12:00:00Z', 'claude_chat_viewed', 'dora'),
    activity(1, '2026-03-02T10:00:00Z', 'claude_chat_created', 'ada'),
  ],
  has_more: false,
  first_id: 'activity_3',
  last_id: 'activity_1',
});

const USERS = JSON.stringify([
  { uuid: 'a-1', full_name: 'Ada Lovelace', email_address: 'ada@example.com', verified_phone_number: null },
  { uuid: 'other', full_name: 'Bob', email_address: 'BOB@example.com', verified_phone_number: null },
  { uuid: 'n-1', full_name: 'Nora Never', email_address: 'nora@example.com', verified_phone_number: null },
  { uuid: 'n-2', full_name: null, email_address: 'invited@example.com', verified_phone_number: null },
]);

const CONVERSATIONS = JSON.stringify([
  conversation('c-1', '2026-03-02T10:00:00Z'),
  conversation('c-2', '2026-02-01T10:00:00Z'),
]);

function conversation(uuid: string, created_at: string): object {
  return {
    uuid,
    name: 'Secret plan',
    created_at,
    account: { uuid: 'a-1' },
    chat_messages: [{ text: 'Secret' }],
  };
}

test.beforeEach(async ({ page }) => {
  await page.goto('');
});

test('says where the Compliance API and an audit log overlap, and switches between them', async ({
  page,
}) => {
  await dropFiles(page, { name: 'audit_logs.csv', text: SMALL_CSV }, { name: 'page.json', text: API_PAGE });
  const notice = page.getByRole('status').filter({ hasText: 'both cover' });
  await expect(notice).toContainText('The audit log and the Compliance API both cover 2 – 3 Mar 2026');
  await expect(notice).toContainText('the audit log is used; 2 events of the Compliance API are set aside.');
  await expectCards(page, { Users: '3', Conversations: '4', Projects: '1', Files: '1' });

  await page.getByRole('tab', { name: 'Data quality' }).click();
  await expect(
    page.getByText(/10 records read = 8 counted \+ 0 not readable \+ 0 duplicates.* \+ 2 set aside/),
  ).toBeVisible();
  await expect(page.getByRole('region', { name: 'Was anything wrong with the records?' })).toContainText(
    'Reads, failures and self-access × 1',
  );

  await notice.getByRole('button', { name: 'Use the Compliance API there' }).click();
  await expect(notice).toContainText('the Compliance API is used; 3 events of the audit log are set aside.');
  await expect(
    page.getByText(/10 records read = 7 counted \+ 0 not readable \+ 0 duplicates.* \+ 3 set aside/),
  ).toBeVisible();
  await expectCards(page, { Users: '2', Conversations: '4', Files: '0' });

  await notice.getByRole('button', { name: 'Use the audit log there' }).click();
  await expectCards(page, { Users: '3', Conversations: '4' });
});

test('shows who on a list of users never appears in the log', async ({ page }) => {
  await dropFiles(page, { name: 'users.json', text: USERS });
  await expect(page.getByText('A list of users, and no events yet')).toBeVisible();
  await dropFiles(page, { name: 'audit_logs.csv', text: SMALL_CSV });
  await expectCards(page, SMALL_CARDS);
  await page.getByRole('tab', { name: 'Conversations' }).click();
  const panel = page.getByRole('region', { name: 'Who never appears in this log?' });
  await expect(panel).toContainText('2 of the 4 people on the list of users.');
  await expect(panel.getByRole('row')).toHaveText([
    /Name/,
    /Nora Never.*nora@example\.com/,
    /invited@example\.com/,
  ]);
  await panel.getByRole('searchbox').fill('nora');
  await expect(panel.getByRole('row')).toHaveCount(2);
  await panel.getByRole('searchbox').fill('');
  await panel.getByRole('button', { name: 'E-mail' }).click();
  await expect(panel.getByRole('row').nth(1)).toContainText('invited@example.com');
  await page.getByRole('tab', { name: 'Data quality' }).click();
  await expect(page.getByRole('row', { name: /users\.json/ })).toContainText('4 listed users');
});

test('fills days that no log covers from a data export, and says so', async ({ page }) => {
  await dropFiles(
    page,
    { name: 'audit_logs.csv', text: SMALL_CSV },
    { name: 'conversations.json', text: CONVERSATIONS },
  );
  await expectCards(page, { Conversations: '4' });
  await expect(page.getByText('1 conversation comes from a data export')).toBeVisible();
  await expect(page.getByText('The audit log and the data export both cover 1 – 2 Mar 2026')).toBeVisible();
  await expect(page.locator('body')).not.toContainText('Secret');
});

test('refuses the list of files of a data export, and shows none of its addresses', async ({ page }) => {
  const manifest = { total_files: 1, data_files: [{ export_url: 'https://example.com/token-123' }] };
  await dropFiles(page, { name: 'manifest.json', text: JSON.stringify(manifest) });
  await expect(page.getByRole('alert')).toContainText('manifest.json was not loaded');
  await expect(page.locator('body')).not.toContainText('token-123');
});
