/** What stands for the platform of an event whose record does not say. */
export const NO_PLATFORM = '';

/**
 * The client platforms that audit logs are known to name. Others are read all the same, but are text of a file: they do not go into an address.
 *
 * Source: logs of 2026, see docs/definitions.md, "Platform".
 */
export const KNOWN_PLATFORMS: readonly string[] = [
  'desktop_app',
  'web_claude_ai',
  'ios',
  'android',
  'web_console',
  'claude_in_slack',
  'unknown',
];
