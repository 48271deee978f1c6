import { describe, expect, it } from 'vitest';
import { isApiActivity } from '../../../src/model/api-activity.ts';
import { KNOWN_API_TYPES } from '../../../src/model/api-activity-types.ts';
import { eventNameOfActivity } from '../../../src/model/api-event-names.ts';
import { KNOWN_EVENT_NAMES } from '../../../src/model/event-catalogue.ts';

describe('eventNameOfActivity', () => {
  it.each([
    ['claude_chat_created', 'conversation_created'],
    ['claude_chat_settings_updated', 'conversation_renamed'],
    ['claude_project_created', 'project_created'],
    ['claude_project_document_uploaded', 'project_document_created'],
    ['claude_file_uploaded', 'file_uploaded'],
    ['claude_user_role_updated', 'org_user_updated'],
    ['magic_link_login_succeeded', 'user_attempted_magic_link_verification'],
    ['claude_gdrive_integration_created', 'integration_org_enabled'],
    ['claude_github_integration_created', 'integration_org_enabled'],
  ])('says %s in the words of the audit log: %s', (type, name) => {
    expect(eventNameOfActivity(type, '')).toBe(name);
    expect(KNOWN_EVENT_NAMES.has(name)).toBe(true);
  });

  it.each(['google', 'apple', 'microsoft'])('names a sign-in after its provider %s', (provider) => {
    expect(eventNameOfActivity('social_login_succeeded', provider)).toBe(`user_signed_in_${provider}`);
  });

  it.each([
    ['social_login_succeeded', 'a provider the audit log has no name for'],
    ['user_logged_out', 'signing out of one session or of all'],
    ['claude_organization_settings_updated', 'four kinds of settings'],
    ['org_user_invite_sent', 'the same name in both'],
    ['claude_artifact_created', 'no name in the audit log'],
    ['claude_dreamt', 'nobody knows it'],
  ])('keeps %s: %s', (type) => {
    expect(eventNameOfActivity(type, 'example')).toBe(type);
  });
});

describe('KNOWN_API_TYPES', () => {
  it('holds the types that are neither names of the audit log nor translated', () => {
    expect(KNOWN_API_TYPES.size).toBe(354);
    for (const type of [
      'claude_chat_viewed',
      'tunnel_token_minted',
      'admin_api_key_created',
      'user_logged_out',
    ])
      expect(KNOWN_API_TYPES.has(type), type).toBe(true);
    for (const type of KNOWN_API_TYPES) {
      expect(KNOWN_EVENT_NAMES.has(type), type).toBe(false);
      expect(eventNameOfActivity(type, ''), type).toBe(type);
      expect(type).toMatch(/^[a-z]+(?:_[a-z0-9]+)+$/);
    }
  });
});

describe('isApiActivity', () => {
  it.each([
    'claude_chat_viewed',
    'org_users_listed',
    'sso_login_failed',
    'inference_hooks_request_denied',
    'org_creation_blocked',
    'compliance_api_accessed',
  ])('is false for %s', (type) => {
    expect(isApiActivity(type)).toBe(false);
  });

  it.each([
    'claude_chat_created',
    'desktop_extension_unblocked',
    'session_share_accessed',
    'inference_hooks_request_failed_open',
  ])('is true for %s', (type) => {
    expect(isApiActivity(type)).toBe(true);
  });
});
