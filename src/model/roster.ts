/**
 * One person of a list of users, whether or not they ever did anything.
 *
 * Missing: texts are `''`; at least one of `accountId` and `email` is there. People who have not signed in yet may have no name.
 */
export interface RosterEntry {
  readonly accountId: string;
  readonly email: string;
  readonly name: string;
}
