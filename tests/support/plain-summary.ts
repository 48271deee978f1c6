/* The Summary the slow and obvious way. Nothing of src/ is used here, on purpose: two ways that agree are a reason to believe both. */

export interface PlainRecord {
  readonly created_at: string;
  readonly event: string;
  readonly client_platform?: string | null;
  readonly actor_info: { name?: string; type?: string; uuid?: string; metadata?: { email_address?: string } };
}

const DAY = 24 * 60 * 60 * 1000;

const dateOf = (time: number): string => new Date(time).toISOString().slice(0, 10);
const midnight = (date: string): number => Date.parse(`${date}T00:00:00Z`);
const shift = (date: string, days: number): string => dateOf(midnight(date) + days * DAY);

interface Narrowing {
  readonly from: string;
  readonly to: string;
  /** As the Summary file says them, and which records they leave. */
  readonly filters: object;
  readonly keeps: (record: PlainRecord) => boolean;
}

/** `records` run from new to old, as Claude writes them. */
export function plainSummary(records: readonly PlainRecord[], narrowing?: Narrowing) {
  const all = plainRows(records);
  const rows = narrowing === undefined ? all : plainRows(records.filter(narrowing.keeps));

  const groups = groupByPerson(all);
  const personOf = (row: Row): Group | undefined => groups.get(row.uuid || row.email.toLowerCase());

  const first = dateOf(all[0]!.time);
  const last = dateOf(all.at(-1)!.time);
  const newest = all.at(-1)!.time;
  const range = { from: narrowing?.from ?? first, to: narrowing?.to ?? last };

  const figures = (part: readonly Row[]) => ({
    users: new Set(part.map(personOf).filter((person) => person !== undefined)).size,
    conversations: part.filter((row) => row.event === 'conversation_created').length,
    projects: part.filter((row) => row.event === 'project_created').length,
    files: part.filter((row) => row.event === 'file_uploaded').length,
  });

  const between = (from: string, to: string): Row[] =>
    rows.filter((row) => row.date >= from && row.date <= to);

  const period = (days: number) => {
    const from = shift(last, 1 - days);
    const before = shift(from, -days);
    /* All times are written alike, so that comparing the texts compares the instants, to the microsecond. */
    const cut = shift(last, -days) + all.at(-1)!.exact.slice(10);
    return {
      from,
      to: last,
      ...figures(between(from, last)),
      previous:
        first > before ? null : figures(rows.filter((row) => row.exact >= before && row.exact <= cut)),
    };
  };

  const daily = [];
  for (let date = range.from; date <= range.to; date = shift(date, 1)) {
    const part = rows.filter((row) => row.date === date);
    const { users, ...rest } = figures(part);
    daily.push({
      date,
      activeUsers: users,
      ...rest,
      events: part.length,
      partial: date === first || date === last,
    });
  }

  const weekStart = shift(last, -6);
  const monthStart = shift(last, -29);
  const rowsOfPeople = (part: readonly Row[]) => {
    const byPerson = new Map<Group | undefined, Row[]>();
    for (const row of part) {
      const person = personOf(row);
      const own = byPerson.get(person);
      if (own === undefined) byPerson.set(person, [row]);
      else own.push(row);
    }
    return byPerson;
  };
  const rowsOf = rowsOfPeople(rows);
  const everyRowOf = rowsOfPeople(all);
  const people = [...new Set(groups.values())].flatMap((group) => {
    const own = rowsOf.get(group);
    if (own === undefined) return [];
    /* Who somebody is, and when they were seen, the whole log says, whatever is selected of it. */
    const every = everyRowOf.get(group)!;
    const newestOf = (field: 'uuid' | 'email' | 'name'): string =>
      every.findLast((row) => row[field] !== '')?.[field] ?? '';
    const ofRange = own.filter((row) => row.date >= range.from && row.date <= range.to);
    const conversationsSince = (date: string): number =>
      own.filter((row) => row.date >= date && row.event === 'conversation_created').length;
    const id = newestOf('uuid') || newestOf('email').toLowerCase();
    return {
      id,
      name: newestOf('name') || newestOf('email') || (id.length > 8 ? `${id.slice(0, 8)}…` : id),
      email: newestOf('email'),
      conversations7d: conversationsSince(weekStart),
      conversations30d: conversationsSince(monthStart),
      conversationsAll: conversationsSince(first),
      projects: ofRange.filter((row) => row.event === 'project_created').length,
      files: ofRange.filter((row) => row.event === 'file_uploaded').length,
      events: ofRange.length,
      activeDays: new Set(ofRange.map((row) => row.date)).size,
      firstSeen: new Date(every[0]!.time).toISOString(),
      lastSeen: new Date(every.at(-1)!.time).toISOString(),
    };
  });
  people.sort(
    (a, b) =>
      b.conversationsAll - a.conversationsAll ||
      b.conversations30d - a.conversations30d ||
      b.conversations7d - a.conversations7d ||
      a.name.localeCompare(b.name, 'en') ||
      (a.id < b.id ? -1 : 1),
  );

  return {
    timeZone: 'UTC',
    asOf: last,
    range,
    ...(narrowing !== undefined && { filters: narrowing.filters }),
    log: {
      firstEvent: new Date(all[0]!.time).toISOString(),
      lastEvent: new Date(newest).toISOString(),
      events: all.length,
    },
    totals: { ...figures(between(range.from, range.to)), events: between(range.from, range.to).length },
    periods: {
      '7d': period(7),
      '30d': period(30),
      all: { from: first, to: last, ...figures(rows), previous: null },
    },
    daily,
    people,
  };
}

function plainRows(records: readonly PlainRecord[]): readonly Row[] {
  return records
    .toReversed()
    .map((record) => ({
      time: Date.parse(record.created_at.replace(/(\.\d{3})\d*/, '$1')),
      event: record.event,
      uuid: record.actor_info.uuid ?? '',
      email: record.actor_info.metadata?.email_address ?? '',
      name: record.actor_info.name ?? '',
      exact: record.created_at,
      date: record.created_at.slice(0, 10),
    }))
    .sort((a, b) => (a.exact < b.exact ? -1 : a.exact > b.exact ? 1 : 0));
}

interface Row {
  readonly time: number;
  readonly event: string;
  readonly uuid: string;
  readonly email: string;
  readonly name: string;
  readonly exact: string;
  readonly date: string;
}

type Group = Set<string>;

/** Every id and every address belongs to one group; a row that has both makes their two groups one. */
function groupByPerson(rows: readonly Row[]): Map<string, Group> {
  const groups = new Map<string, Group>();
  for (const row of rows) {
    const keys = [row.uuid, row.email.toLowerCase()].filter((key) => key !== '');
    const merged: Group = new Set(keys);
    for (const key of keys) for (const member of groups.get(key) ?? []) merged.add(member);
    const known = groups.get(keys[0] ?? '');
    if (known !== undefined && known.size === merged.size) continue;
    for (const member of merged) groups.set(member, merged);
  }
  return groups;
}
