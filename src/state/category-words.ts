import type { EventCategory } from '../model/event-catalogue.ts';
import { NO_PLATFORM } from '../model/platforms.ts';

/** What categories of events are called on the page. */
export const CATEGORY_WORDS: Readonly<Record<EventCategory, string>> = {
  conversation: 'Conversations',
  project: 'Projects',
  file: 'Files',
  'sign-in': 'Signing in',
  organization: 'Organization',
  integration: 'Integrations',
  extension: 'Skills and plugins',
  developer: 'Developer',
  other: 'Other',
};

const PLATFORM_WORDS = new Map([
  [NO_PLATFORM, 'Not recorded'],
  ['desktop_app', 'Desktop app'],
  ['web_claude_ai', 'Web'],
  ['ios', 'iOS'],
  ['android', 'Android'],
  ['web_console', 'Console'],
  ['claude_in_slack', 'Slack'],
  ['unknown', 'Unknown'],
]);

/** What a platform is called on the page: one that is not commonly known as the log writes it. */
export function platformWords(platform: string): string {
  return PLATFORM_WORDS.get(platform) ?? platform;
}
