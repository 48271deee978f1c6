/** The columns of the list of people, in their order, by the names they have in addresses and in the CSV. */
export const PEOPLE_COLUMN_IDS = [
  'name',
  'status',
  'trend',
  'conversations',
  'conversations7d',
  'conversations30d',
  'conversationsAll',
  'projects',
  'files',
  'events',
  'activeDays',
  'firstSeen',
  'lastSeen',
  'email',
] as const;

/** A column of the list of people. */
export type PeopleColumnId = (typeof PEOPLE_COLUMN_IDS)[number];

/** What is shown until somebody chooses. */
export const FIRST_PEOPLE_COLUMNS: readonly PeopleColumnId[] = [
  'name',
  'status',
  'trend',
  'conversations',
  'projects',
  'files',
  'activeDays',
  'lastSeen',
  'email',
];
