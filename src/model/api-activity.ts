/** Endings of types that say what someone looked at or was refused, not what they did. */
const NO_ACTIVITY = /_(?:viewed|listed|failed|denied|blocked)$/;

/** What reading the API itself leaves behind in it. */
const SELF_ACCESS = 'compliance_api_accessed';

/**
 * Whether an activity of the Compliance API shows that its person was active.
 *
 * Shape: false for reads (`*_viewed`, `*_listed`: an app may load things by itself), failures (`*_failed`, `*_denied`, `*_blocked`) and the API's
 * record of being read; true for everything else. Types are asked for by the API's name: the audit log's `org_creation_blocked` is activity.
 * Source: docs/definitions.md, "Activity".
 */
export function isApiActivity(type: string): boolean {
  return type !== SELF_ACCESS && !NO_ACTIVITY.test(type);
}
