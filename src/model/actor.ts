/**
 * Who did something, as one record of the log says it.
 *
 * `person` has at least one of `accountId` and `email`; `system` is the empty actor of a CSV; `api-key` is a key of the API;
 * `unauthenticated` is an address that nobody in particular typed; `service` is any other actor that is known not to be a person (SCIM, Anthropic, other
 * programs); `unidentified` may be a person, but there is nothing to tell which, or
 * a type that nobody knows; `unreadable` is a cell that could not be read.
 */
export type Actor =
  | { readonly kind: 'person'; readonly accountId: string; readonly email: string; readonly name: string }
  | {
      readonly kind: 'system' | 'api-key' | 'unauthenticated' | 'service' | 'unidentified' | 'unreadable';
    };

/** What a record says of its actor, before anything is decided. Missing texts are `''`. */
export interface ActorFields {
  readonly type: string;
  readonly accountId: string;
  readonly email: string;
  readonly name: string;
}

/** The empty actor: what the system did by itself. */
export const SYSTEM_ACTOR: Actor = { kind: 'system' };

/** Whoever stands in a cell that could not be read. */
export const UNREADABLE_ACTOR: Actor = { kind: 'unreadable' };
const SERVICE_ACTOR: Actor = { kind: 'service' };
const UNIDENTIFIED_ACTOR: Actor = { kind: 'unidentified' };

/** The two types that stand for a person: the CSV's and the Compliance API's. No type at all is fine, too: small exports leave it out. */
const PERSON_TYPE = /^(account|user_actor)?$/;

/** Nothing but spaces, marks without width and control characters: a name that nobody can see is none. */
const INVISIBLE = /^[\s\p{C}\p{Z}]*$/u;

/** The documented types that are neither people nor API keys nor addresses that are not signed in. */
const SERVICE_TYPE =
  /^(anthropic|attested_device|federated|federated_identity|scim_directory_sync|service_account|system)_actor$/;

/**
 * Decides what kind of actor a record names: the one place that says who is a person.
 *
 * Missing: no type, id, e-mail and name is the system; a name alone identifies nobody.
 * Fails: never. An unknown type is never a person, but unidentified, so that the reader can be told: better one person too few than a machine
 * among the people, and better a word than silence.
 * Source: the documented actor types of audit log and Compliance API.
 */
export function actorFromFields(fields: ActorFields): Actor {
  const { type, accountId, email, name } = fields;
  if (type === '' && accountId === '' && email === '' && name === '') return SYSTEM_ACTOR;
  if (/^(admin_api_key|api)_actor$/.test(type)) return { kind: 'api-key' };
  if (type === 'unauthenticated_user_actor') return { kind: 'unauthenticated' };
  if (SERVICE_TYPE.test(type)) return SERVICE_ACTOR;
  if (!PERSON_TYPE.test(type) || (accountId === '' && email === '')) return UNIDENTIFIED_ACTOR;
  return { kind: 'person', accountId, email, name: INVISIBLE.test(name) ? '' : name };
}

/**
 * Decides what kind of actor an activity of the Compliance API names.
 *
 * Shape: a `user_actor` with an id or an e-mail is a person, every other kind a service – also one without a type, which a small CSV may leave
 * out and the API never does.
 * Missing: an actor of which nothing is said is the system.   Fails: never.
 */
export function actorFromApiFields(fields: ActorFields): Actor {
  const actor = actorFromFields(fields);
  return actor.kind === 'person' && fields.type === '' ? SERVICE_ACTOR : actor;
}
