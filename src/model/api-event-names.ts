import { COUNTED_API_TYPES } from './counted-events.ts';

const PAIRS = `
age_verified user_age_verified
claude_chat_deleted conversation_deleted
claude_chat_settings_updated conversation_renamed
claude_command_created command_created
claude_command_deleted command_deleted
claude_command_replaced command_replaced
claude_file_deleted file_deleted
claude_gdrive_integration_created integration_org_enabled
claude_gdrive_integration_deleted integration_org_disabled
claude_gdrive_integration_updated integration_org_config_updated
claude_github_integration_created integration_org_enabled
claude_github_integration_deleted integration_org_disabled
claude_github_integration_updated integration_org_config_updated
claude_plugin_created plugin_created
claude_plugin_deleted plugin_deleted
claude_plugin_replaced plugin_replaced
claude_plugin_updated plugin_updated
claude_project_deleted project_deleted
claude_project_document_deleted project_document_deleted
claude_project_document_uploaded project_document_created
claude_project_sharing_updated project_visibility_changed
claude_skill_created skill_created
claude_skill_deleted skill_deleted
claude_skill_replaced skill_replaced
claude_user_role_updated org_user_updated
claude_user_settings_updated user_name_changed
magic_link_login_initiated user_requested_magic_link
magic_link_login_succeeded user_attempted_magic_link_verification
phone_code_sent user_sent_phone_code
phone_code_verified user_verified_phone_code
session_revoked user_revoked_session
sso_login_succeeded user_signed_in_sso`;

/** The audit log's names of the activities that have exactly one there. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ...COUNTED_API_TYPES,
  ...PAIRS.trim()
    .split('\n')
    .map((pair) => pair.split(' ') as [string, string]),
]);

/** Sign-ins with an account elsewhere: the audit log has a name for each of these, the API one type and the `provider` beside it. */
const PROVIDERS: ReadonlySet<string> = new Set(['google', 'apple', 'microsoft']);

/**
 * The name that the audit log uses for what an activity of the Compliance API says.
 *
 * Shape: a type with exactly one name in the audit log gets that name, also where several types share it (Google Drive and GitHub are one there).
 * A sign-in is named after its provider. Where the audit log tells apart what the API does not (`user_logged_out`,
 * `claude_organization_settings_updated`), and where it has no name at all, the API's own stays: better a name more than a wrong one.
 * Source: Anthropic's comparison of the events of audit log and Compliance API, edition J (November 2026).
 */
export function eventNameOfActivity(type: string, provider: string): string {
  if (type === 'social_login_succeeded' && PROVIDERS.has(provider)) return `user_signed_in_${provider}`;
  return NAMES.get(type) ?? type;
}
