import { describe, expect, it } from 'vitest';
import { KNOWN_API_TYPES } from '../../../src/model/api-activity-types.ts';
import { categoryOfEvent, isContentWork, KNOWN_EVENT_NAMES } from '../../../src/model/event-catalogue.ts';

const namesOf = (category: string) =>
  [...KNOWN_EVENT_NAMES].filter((name) => categoryOfEvent(name) === category);

describe('categoryOfEvent', () => {
  it('knows what every event of an audit log is about, but for shared sessions', () => {
    expect(namesOf('other').sort()).toEqual([
      'session_share_accessed',
      'session_share_created',
      'session_share_revoked',
    ]);
  });

  it('puts each of the events that companies have most where a reader looks for it', () => {
    const found = `
      conversation_created conversation_deleted conversation_moved_to_project
      project_created project_renamed project_document_created project_visibility_changed
      file_uploaded file_deleted
      user_signed_in_google user_signed_out user_attempted_magic_link_verification sso_second_factor_magic_link webauthn_credential_created
      org_user_invite_sent role_assignment_granted user_name_changed extra_usage_spend_limit_updated request_signing_key_created owned_projects_access_restored
      integration_user_connected integration_org_enabled connector_request_created ghe_user_connected
      skill_created command_replaced plugin_deleted marketplace_updated`
      .trim()
      .split('\n')
      .map((line) => new Set(line.trim().split(' ').map(categoryOfEvent)));
    expect(found.map((categories) => [...categories])).toEqual([
      ['conversation'],
      ['project'],
      ['file'],
      ['sign-in'],
      ['organization'],
      ['integration'],
      ['extension'],
    ]);
  });

  it.each([
    ['claude_chat_viewed', 'conversation'],
    ['claude_project_archived', 'project'],
    ['claude_file_exported', 'file'],
    ['user_logged_out', 'sign-in'],
    ['claude_organization_settings_updated', 'organization'],
    ['admin_request_created', 'organization'],
    ['admin_connector_request_resolved', 'integration'],
    ['admin_api_key_created', 'developer'],
    ['platform_workspace_created', 'developer'],
    ['claude_code_runner_deleted', 'developer'],
    ['claude_artifact_created', 'other'],
  ])('%s, which only the Compliance API has: %s', (name, category) => {
    expect(KNOWN_API_TYPES.has(name)).toBe(true);
    expect(categoryOfEvent(name)).toBe(category);
  });

  it('takes new names for what they begin like, and nothing else', () => {
    expect(categoryOfEvent('conversation_pinned')).toBe('conversation');
    expect(categoryOfEvent('conversations_pinned')).toBe('other');
    expect(categoryOfEvent('my_file_uploaded')).toBe('other');
    expect(categoryOfEvent('')).toBe('other');
    expect(categoryOfEvent('toString')).toBe('other');
  });
});

describe('isContentWork', () => {
  it('is what begins with conversation, project or file in an audit log, and nothing else', () => {
    const work = [...KNOWN_EVENT_NAMES].filter(isContentWork);
    expect(work).toEqual(
      [...KNOWN_EVENT_NAMES].filter((name) => /^(?:conversation|project|file)_/.test(name)),
    );
    expect(work.length).toBe(13);
  });
});
