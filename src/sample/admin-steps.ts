import type { Person } from './people.ts';
import type { PythonDict } from './python-repr.ts';
import { NOTHING, type Session } from './session.ts';
import { entity } from './work-steps.ts';

/** What the administrator has to do on a day: invite some, remove others. */
export interface Errands {
  readonly invite: Person[];
  readonly remove: Person[];
}

/** The errands of every day of the log that has some. */
export function planErrands(staff: readonly Person[], lastDay: number): ReadonlyMap<number, Errands> {
  const days = new Map<number, Errands>();
  const on = (day: number): Errands => {
    const errands = days.get(day) ?? { invite: [], remove: [] };
    days.set(day, errands);
    return errands;
  };
  for (const person of staff.slice(1)) {
    if (person.invitedOn <= lastDay) on(person.invitedOn).invite.push(person);
    if (person.hasLeft && person.goneFrom <= lastDay) on(person.goneFrom).remove.push(person);
  }
  return days;
}

/** How many rows the errands of a day take. */
export function countErrands(errands: Errands | undefined): number {
  return errands === undefined ? 0 : errands.invite.length + errands.remove.length;
}

const CONSOLE = {
  platform: 'web_console',
  agent:
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Safari/537.36',
  deviceId: '',
};

/** Without a kind: the one entity of the log that has none. */
const ORGANIZATION: PythonDict = {
  organization_name: 'Example Company',
  organization_uuid: '0f2c6c1e-5d0a-4c35-9b57-1f6f0e2a7d48',
};

/** The administrator's rows for a day's errands, newest first. */
export function runErrands(session: Session, errands: Errands): void {
  const { random } = session;
  const seconds = () => 6 + random.below(30);
  for (const { account, current, email } of errands.remove) {
    const { name } = current;
    session.write('org_user_deleted', entity('account', account, { email_address: email, name }), {
      seconds: seconds(),
      device: CONSOLE,
    });
  }
  for (const { account, email } of errands.invite) {
    const invited = random.chance(0.7) ? entity('account', account, { email_address: email }) : NOTHING;
    session.write('org_user_invite_sent', invited, { seconds: seconds(), device: CONSOLE });
  }
}

/** Now and then the administrator looks after seats, limits and exports. */
export function administer(session: Session, staff: readonly Person[]): void {
  const { random } = session;
  const tiers = ['standard', 'premium'];
  const task = random.below(4);
  if (task < 2) {
    const previous_seat_tier = random.chance(0.4) ? null : 'standard';
    const { account, email } = random.pick(staff);
    const member = entity('account', account, { email_address: email });
    const info = { previous_seat_tier, new_seat_tier: random.pick(tiers) };
    session.write('org_user_updated', member, { info, device: CONSOLE });
  } else if (task === 2) {
    const info = {
      currency: 'EUR',
      is_enabled: true,
      limit_type: 'organization',
      monthly_limit: 100 * (50 + random.below(400)),
    };
    session.write('extra_usage_spend_limit_updated', NOTHING, { info, device: CONSOLE });
  } else {
    exportData(session);
  }
}

function exportData(session: Session): void {
  const device = { platform: '', agent: '', deviceId: '' };
  session.write('org_data_export_completed', ORGANIZATION, {
    device,
    info: {
      status: 'completed',
      email_sent: true,
      cursor_mode: false,
      total_batches: 1,
      total_accounts: 40,
      manifest_created: true,
    },
  });
  session.write('org_data_export_started', ORGANIZATION, {
    device,
    seconds: 200,
    info: { export_type: 'full', initiated_by_anthropic: false, include_account_abuse_signals: false },
  });
}
