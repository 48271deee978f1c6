const NAMES = `
account_migration_completed account_migration_failed account_migration_started
anonymous_mobile_login_attempted command_created command_deleted command_replaced
connector_request_approved connector_request_created connector_request_dismissed
conversation_created conversation_deleted conversation_deletion_requested
conversation_moved_to_project conversation_renamed educational_org_modified
extra_usage_spend_limit_created extra_usage_spend_limit_deleted extra_usage_spend_limit_updated
file_deleted file_uploaded ghe_configuration_created ghe_configuration_deleted
ghe_configuration_updated ghe_user_connected ghe_user_disconnected ghe_webhook_signature_invalid
integration_org_config_updated integration_org_disabled integration_org_enabled
integration_user_connected integration_user_disconnected lti_account_created lti_account_linked
lti_launch_failed lti_launch_initiated lti_launch_success lti_session_created lti_session_expired
marketplace_created marketplace_deleted marketplace_updated org_analytics_api_capability_updated
org_bulk_delete_initiated org_claude_code_data_sharing_disabled org_claude_code_data_sharing_enabled
org_claude_code_desktop_disabled org_claude_code_desktop_enabled
org_claude_code_managed_settings_created org_claude_code_managed_settings_deleted
org_claude_code_managed_settings_updated org_compliance_api_settings_updated
org_cowork_agent_disabled org_cowork_agent_enabled org_cowork_disabled org_cowork_enabled
org_creation_blocked org_data_export_completed org_data_export_started
org_data_retention_policy_changed org_deleted_via_bulk org_deletion_requested
org_directory_resync_completed org_directory_resync_failed org_directory_resync_started
org_directory_sync_activated org_directory_sync_add_initiated org_directory_sync_deleted
org_discoverability_disabled org_discoverability_enabled org_discoverability_settings_updated
org_domain_add_initiated org_domain_removed org_domain_verified org_federation_issuer_archived
org_federation_issuer_created org_federation_issuer_deleted org_federation_rule_archived
org_federation_rule_created org_federation_rule_deleted org_invite_link_disabled
org_invite_link_generated org_invite_link_regenerated org_ip_restriction_created
org_ip_restriction_deleted org_ip_restriction_updated org_jit_toggled org_join_request_approved
org_join_request_created org_join_request_dismissed org_join_request_instant_approved
org_join_requests_bulk_dismissed org_magic_link_second_factor_toggled org_member_invites_disabled
org_member_invites_enabled org_members_exported org_parent_join_proposal_created
org_parent_search_performed org_service_account_archived org_service_account_created
org_sso_add_initiated org_sso_auto_provisioned org_sso_connection_activated
org_sso_connection_deactivated org_sso_connection_deleted org_sso_group_role_mappings_updated
org_sso_provisioning_mode_changed org_sso_seat_tier_assignment_toggled
org_sso_seat_tier_mappings_updated org_sso_toggled org_sync_deleting_synchronized_files_started
org_sync_synchronized_files_deleted org_taint_added org_taint_removed org_user_deleted
org_user_invite_accepted org_user_invite_deleted org_user_invite_re_sent org_user_invite_rejected
org_user_invite_sent org_user_left org_user_updated org_work_across_apps_disabled
org_work_across_apps_enabled owned_projects_access_restored plugin_created plugin_deleted
plugin_replaced plugin_updated prepaid_extra_usage_auto_reload_disabled
prepaid_extra_usage_auto_reload_enabled prepaid_extra_usage_auto_reload_settings_updated
prepaid_overages_auto_reload_disabled prepaid_overages_auto_reload_enabled
prepaid_overages_auto_reload_settings_updated project_created project_deleted
project_document_created project_document_deleted project_renamed project_visibility_changed
request_signing_key_created request_signing_key_deleted request_signing_key_updated
role_assignment_granted role_assignment_revoked session_share_accessed session_share_created
session_share_revoked skill_created skill_deleted skill_replaced sso_second_factor_magic_link
student_data_accessed student_data_exported user_age_verified user_attempted_magic_link_verification
user_aws_console_jwt_exchanged user_name_changed user_requested_magic_link user_revoked_session
user_sent_phone_code user_signed_in_apple user_signed_in_google user_signed_in_microsoft
user_signed_in_sso user_signed_out user_signed_out_all_sessions user_verified_phone_code
webauthn_credential_created webauthn_credential_deleted webauthn_credential_updated`;

/**
 * The event names that an audit log (CSV) is known to hold. Others are read all the same and listed as unknown.
 *
 * Shape: 172 names in the CSV vocabulary.
 * Source: Anthropic's comparison of CSV and Compliance API events, edition J (November 2026).
 */
export const KNOWN_EVENT_NAMES: ReadonlySet<string> = new Set(NAMES.trim().split(/\s+/));

/**
 * What an event is about.
 *
 * `conversation`, `project` (with its documents) and `file` are content; `sign-in` is how people come in and go; `organization` is members, roles, settings, money and
 * safety; `integration` connectors and services that are linked; `extension` skills, commands and plugins; `developer` the developer console and Claude Code;
 * `other` whatever is not known.
 */
export type EventCategory = (typeof EVENT_CATEGORIES)[number];

/** In the order in which they are shown. */
export const EVENT_CATEGORIES = [
  'conversation',
  'project',
  'file',
  'sign-in',
  'organization',
  'integration',
  'extension',
  'developer',
  'other',
] as const;

/** How names begin, by category, in the words of the audit log and of the Compliance API. The longest beginning that fits decides. */
const BEGINNINGS: Readonly<Record<Exclude<EventCategory, 'other'>, string>> = {
  conversation: 'conversation_ claude_chat_',
  project: 'project_ claude_project_',
  file: 'file_ claude_file_',
  'sign-in': `
    age_verified anonymous_mobile_login lti_ magic_link_ phone_code_ session_revoked social_login_ sso_ step_up_
    trusted_device_ user_age_verified user_attempted_magic_link user_aws_console user_logged_out user_requested_magic_link
    user_revoked_session user_sent_phone_code user_signed_ user_verified_phone_code webauthn_`,
  organization: `
    abuse_ account_ admin_request_ audit_log_ billing_ claude_enterprise_ claude_organization_ claude_pubsec_ claude_user_
    compliance_api_ domain_ educational_ end_user_ extra_usage_ group_ invoice_ managed_organization_ org_ organization_
    owned_projects_ payment_ prepaid_ primary_owner_ rbac_ request_signing_ role_ scim_ seat_ student_data_
    subscription_ user_consent_ user_name_ verification_ workspace_`,
  integration: `
    admin_connector_ claude_gdrive_ claude_github_ connector_ ghe_ github_ integration_ mcp_ slack_`,
  extension: `
    claude_command_ claude_plugin_ claude_skill_ command_ desktop_extension_ marketplace_ plugin_ skill_`,
  developer: `
    admin_api_ api_key_ ccr_ claude_code_ cli_ inference_hooks_ platform_ scoped_api_ service_ tunnel_`,
};

/** Longest first. */
const CATEGORIES: readonly (readonly [beginning: string, category: EventCategory])[] = Object.entries(
  BEGINNINGS,
)
  .flatMap(([category, words]) =>
    words
      .trim()
      .split(/\s+/)
      .map((word) => [word, category as EventCategory] as const),
  )
  .sort(([a], [b]) => b.length - a.length);

/**
 * What an event is about, by the beginning of its name: of new names too, if they begin like known ones.
 *
 * Missing: `other`, also for what belongs to none, such as shared sessions, artifacts and Cowork.   Fails: never.
 */
export function categoryOfEvent(name: string): EventCategory {
  return CATEGORIES.find(([beginning]) => name.startsWith(beginning))?.[1] ?? 'other';
}

/**
 * Whether an event is work on content: conversations, projects and files. Reads and failures that only the Compliance API records are about content as well:
 * whether a person was active is in `EventTable.eventIsActivity`.
 *
 * Source: docs/definitions.md, "Activity".
 */
export function isContentWork(name: string): boolean {
  const category = categoryOfEvent(name);
  return category === 'conversation' || category === 'project' || category === 'file';
}
