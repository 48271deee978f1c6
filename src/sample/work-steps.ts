import type { PythonDict } from './python-repr.ts';
import { NOTHING, type Session, unrecorded } from './session.ts';

/**
 * One thing that a person does, as rows from the newest to the oldest: what follows from an act is written before the act itself.
 * The numbers are shares of all steps, after what exports of real companies hold.
 */
const STEPS: readonly (readonly [number, (session: Session) => void])[] = [
  [740, chat],
  [44, startProject],
  [22, addDocuments],
  [46, deleteChat],
  [36, signIn],
  [17, signOut],
  [20, connect],
  [12, removeDocument],
  [5, disconnect],
  [5, revokeRole],
  [3, changeVisibility],
  [2, deleteProject],
  [1, signOutEverywhere],
];
const ALL_STEPS = STEPS.reduce((sum, [share]) => sum + share, 0);

/** Fills what is left of a person's day. */
export function work(session: Session): void {
  while (session.left > 0) {
    let rest = session.random.below(ALL_STEPS);
    for (const [share, step] of STEPS) {
      rest -= share;
      if (rest >= 0) continue;
      step(session);
      break;
    }
  }
}

/** They connect another service, which no device is recorded for. */
export function connect(session: Session): void {
  const { random, person } = session;
  const type = random.pick(['gdrive', 'gmail', 'gcal', 'github']);
  const device = unrecorded(random.pick(person.devices));
  session.write('integration_user_connected', NOTHING, { info: { type }, device });
}

function signIn(session: Session): void {
  if (session.random.chance(0.9)) session.write('user_signed_in_google', NOTHING);
  else signInByMail(session);
}

/** They sign in with a link that was mailed to them. */
export function signInByMail(session: Session): void {
  const { random, person } = session;
  const device = { ...random.pick(person.devices), platform: 'unknown' };
  session.write('user_attempted_magic_link_verification', NOTHING, { device });
  session.write('user_requested_magic_link', NOTHING, { device, seconds: 20 + random.below(90) });
}

/** What the log calls a thing: its kind, its id, and what else is known of it. */
export function entity(type: string, uuid: string, metadata: PythonDict = NOTHING): PythonDict {
  return { type, uuid, metadata };
}

function chat(session: Session): void {
  const { random, person } = session;
  const isOwed = person.owedChats.length > 0 && random.chance(0.5);
  const uuid = (isOwed && person.owedChats.pop()) || random.uuid();
  const inProject = random.chance(0.32);
  const conversation = entity(
    'chat_conversation',
    uuid,
    inProject ? { project_uuid: projectOf(session) } : NOTHING,
  );
  if (random.chance(0.075)) {
    do session.write('conversation_renamed', conversation);
    while (random.chance(0.45));
  }
  while (random.chance(0.3)) upload(session);
  if (session.left === 0) owe(person.owedChats, uuid);
  session.write('conversation_created', conversation);
  const filesFirst = random.chance(0.22) ? 1 + random.below(3) : 0;
  for (let file = 0; file < filesFirst; file++) upload(session);
}

function upload(session: Session): void {
  const { random, person } = session;
  const seconds = random.chance(0.08) ? 0 : 2 + random.below(240);
  const file = entity('file', random.uuid());
  const device = random.chance(0.2) ? unrecorded(random.pick(person.devices)) : undefined;
  session.write('file_uploaded', file, device === undefined ? { seconds } : { seconds, device });
}

function startProject(session: Session): void {
  const { random, person } = session;
  const uuid = projectOf(session);
  const project = entity('chat_project', uuid, { is_private: random.chance(0.8) });
  while (random.chance(0.6)) session.write('project_renamed', project, { seconds: 5 + random.below(900) });
  if (random.chance(0.5)) addDocuments(session);
  if (session.left === 0) return;
  session.write('role_assignment_granted', project, {
    seconds: 0.05 + 0.6 * random.ratio(),
    info: {
      role: 'chat_project:owner',
      actor_id: person.account,
      actor_type: 'organization_member',
      resource_id: uuid,
      resource_type: 'chat_project',
    },
  });
  if (session.left === 0) return;
  session.write('project_created', project, { seconds: 0.2 + 0.3 * random.ratio() });
  person.project = undefined;
}

function addDocuments(session: Session): void {
  const { random, person } = session;
  const metadata = { project_uuid: projectOf(session) };
  do {
    const uuid = person.owedDocuments.pop() ?? random.uuid();
    const device = random.chance(0.1) ? { device: unrecorded(random.pick(person.devices)) } : {};
    session.write('project_document_created', entity('chat_project_document', uuid, metadata), {
      seconds: 1 + random.below(60),
      ...device,
    });
  } while (random.chance(0.62));
}

function removeDocument(session: Session): void {
  const uuid = session.random.uuid();
  const metadata = { project_uuid: projectOf(session) };
  session.write('project_document_deleted', entity('chat_project_document', uuid, metadata));
  owe(session.person.owedDocuments, uuid);
}

function deleteChat(session: Session): void {
  const { random, person } = session;
  const uuid = random.uuid();
  const conversation = entity('chat_conversation', uuid);
  if (random.chance(0.06)) {
    session.write('conversation_deleted', conversation, {
      actor: NOTHING,
      info: { system_initiated: true },
      device: { platform: 'unknown', agent: '', deviceId: '' },
    });
  } else {
    session.write('conversation_deleted', conversation);
    if (random.chance(0.05)) session.write('conversation_deleted', conversation, { seconds: 1 });
  }
  owe(person.owedChats, uuid);
}

function signOut(session: Session): void {
  session.write('user_signed_out', NOTHING);
}

function signOutEverywhere(session: Session): void {
  session.write('user_signed_out_all_sessions', NOTHING);
}

function disconnect(session: Session): void {
  const type = session.random.pick(['gdrive', 'gmail', 'gcal', 'github']);
  session.write('integration_user_disconnected', NOTHING, { info: { type } });
}

function revokeRole(session: Session): void {
  const project = entity('chat_project', projectOf(session), { is_private: false });
  const reason = session.random.pick(['actor_deleted', 'resource_deleted', 'replaced_by_new_role']);
  session.write('role_assignment_revoked', project, {
    info: { reason, bulk_operation: true, count: 1 + session.random.below(4) },
  });
}

function changeVisibility(session: Session): void {
  const project = entity('chat_project', projectOf(session), { is_private: session.random.chance(0.4) });
  session.write('project_visibility_changed', project);
}

function deleteProject(session: Session): void {
  session.person.project = session.random.uuid();
  session.write('project_deleted', entity('chat_project', session.person.project));
}

/** The project they work in; the row that creates it comes later in the making, and so earlier in the log. */
function projectOf({ person, random }: Session): string {
  person.project ??= random.uuid();
  return person.project;
}

function owe(debts: string[], uuid: string): void {
  if (debts.length < 8) debts.push(uuid);
}
