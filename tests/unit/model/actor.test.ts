import { describe, expect, it } from 'vitest';
import { actorFromFields } from '../../../src/model/actor.ts';

const nobody = { type: '', accountId: '', email: '', name: '' };

describe('actorFromFields', () => {
  it.each(['account', 'user_actor', ''])('takes type %j with an id for a person', (type) => {
    expect(actorFromFields({ ...nobody, type, accountId: 'u1' }).kind).toBe('person');
  });

  it('does not take a name that nobody can see for a name', () => {
    expect(actorFromFields({ ...nobody, accountId: 'u1', name: '\u200b\u2060 ' })).toMatchObject({
      name: '',
    });
  });

  it('takes an e-mail alone for a person', () => {
    expect(actorFromFields({ ...nobody, type: 'account', email: 'ann@example.com' }).kind).toBe('person');
  });

  it.each([
    ['api_actor', 'api-key'],
    ['admin_api_key_actor', 'api-key'],
    ['anthropic_actor', 'service'],
    ['scim_directory_sync_actor', 'service'],
    ['system_actor', 'service'],
    ['service_account_actor', 'service'],
    ['federated_identity_actor', 'service'],
    ['unauthenticated_user_actor', 'unauthenticated'],
  ])('never takes %s for a person, even with an address, but for a kind of its own', (type, kind) => {
    expect(actorFromFields({ ...nobody, type, accountId: 'k1', email: 'ann@example.com' }).kind).toBe(kind);
  });

  it('takes an empty actor for the system', () => {
    expect(actorFromFields(nobody).kind).toBe('system');
  });

  it.each([
    { name: 'Ann' },
    { type: 'account', name: 'Ann' },
    { type: 'some_future_actor', accountId: 'u1' },
  ])('says that %j is nobody it can tell', (fields) => {
    expect(actorFromFields({ ...nobody, ...fields }).kind).toBe('unidentified');
  });
});
