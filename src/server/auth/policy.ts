/** Who may do what: the only place that says so. What is not granted here is refused. */
import type { State } from '../../core/handoff/events.ts';
import type { Person } from '../../core/handoff/person.ts';
import { SETTINGS, type SettingName } from '../../core/settings/registry.ts';
import type { Changer, Setting } from '../../core/settings/setting.ts';

/** A person as the server knows them. `backs`: user ids of those they stand in for; nobody where it is left out. */
export type Member = Person & { workspace: string; backs?: readonly string[] };

/** What the decision needs to know of a handoff. */
export interface HandoffFacts {
  workspace: string;
  sdr: string;
  team: string;
  /** The account executive it was last handed to; null before the first time. */
  ae: string | null;
  state: State;
}

/** What the decision needs to know of a booking: who booked it, and their team. */
export interface BookingFacts {
  workspace: string;
  sdr: string;
  team: string;
}

/** What the decision needs to know of a setting. */
export interface SettingFacts {
  workspace: string;
  name: SettingName;
  /** Id of the team or person whose it is; empty for the workspace's. */
  of: string;
  /** Ids of the SDR lead and the AE lead of the team whose it is. */
  leads: readonly string[];
}

/** Handoffs that a person may see, within their workspace. The store turns the same grants into its query. */
export type Grant =
  | { by: 'sdr'; person: string }
  | { by: 'ae'; person: string }
  | { by: 'backup'; aes: readonly string[] }
  | { by: 'team'; team: string }
  | { by: 'workspace' };

export function sightOf(member: Member): Grant[] {
  const grants: Grant[] = [];
  if (!member.active) return grants;
  if (member.roles.includes('sdr')) grants.push({ by: 'sdr', person: member.id });
  if (member.roles.includes('ae')) grants.push({ by: 'ae', person: member.id });
  if (member.roles.includes('ae') && member.backs && member.backs.length > 0) grants.push({ by: 'backup', aes: member.backs });
  if (member.roles.includes('manager')) grants.push({ by: 'team', team: member.team });
  if (member.roles.includes('admin')) grants.push({ by: 'workspace' });
  return grants;
}

function covers(grant: Grant, handoff: HandoffFacts): boolean {
  switch (grant.by) {
    case 'sdr':
      return handoff.sdr === grant.person;
    case 'ae':
      // A draft is its writer's own until it is handed off.
      return handoff.ae === grant.person && handoff.state !== 'draft';
    case 'backup':
      return handoff.ae !== null && grant.aes.includes(handoff.ae) && handoff.state !== 'draft';
    case 'team':
      return handoff.team === grant.team;
    case 'workspace':
      return true;
  }
}

interface Objects {
  'handoff:see': HandoffFacts;
  /** See its registers as they stand, and not only as they were handed off. */
  'handoff:see-unsent': HandoffFacts;
  /** Write its registers. Which states allow it is the state machine's business. */
  'handoff:edit': HandoffFacts;
  /** Ask for a command. Whether it fits is decided by the state machine, who judges the person too. */
  'handoff:command': HandoffFacts;
  /** Ask for it as a manager of its team. */
  'handoff:lead': HandoffFacts;
  /** Ask for it as who stands in for its account executive. */
  'handoff:back': HandoffFacts;
  /** Hear to whom it went that was handed to them once, and when; `aes`: user ids of all who had it. */
  'handoff:had': { workspace: string; aes: readonly (string | null)[] };
  /** Name this member as account executive. */
  'handoff:assign': Member;
  /** Say that this member is out of office, and who stands in. */
  'person:away': Member;
  /** Read it, and mark it as read. */
  'notice:see': { workspace: string; person: string };
  /** Lead the workspace's channels somewhere, see what did not arrive, send a test. */
  'channels:lead': { workspace: string };
  /** Connect CRMs by a key, and see how it goes. */
  'connections:manage': { workspace: string };
  /** See to people, teams and their devices. */
  'people:manage': { workspace: string };
  /** See that it was booked. */
  'booking:see': BookingFacts;
  /** Tell that it was booked. */
  'booking:tell': BookingFacts;
  /** Say when it was booked, whatever was known of it: whoever is credited for it cannot. */
  'booking:vouch': BookingFacts;
  /** Bring a list of bookings, of which each is judged. */
  'booking:bring': { workspace: string };
  /** Sign this device out. */
  'device:end': { workspace: string; person: string };
  'setting:see': SettingFacts;
  'setting:change': SettingFacts;
  /** Sign the bar of the team whose setting it is, or say that it was read again. */
  'bar:sign': SettingFacts;
  /** Grade recent handoffs by the bar of that team, together with its other lead. Which ones is a matter of who may see them. */
  'bar:calibrate': SettingFacts;
}
export type Action = keyof Objects;

const sees = (member: Member, handoff: HandoffFacts): boolean =>
  handoff.workspace === member.workspace && sightOf(member).some((grant) => covers(grant, handoff));

/** Here what stands in it is what was handed off. */
const AS_HANDED: readonly State[] = ['submitted', 'accepted'];
const isReader = ({ by }: Grant): boolean => by === 'ae' || by === 'backup';

/** What is mended after a bounce is its writer's own again until it is handed off, also where that never comes. */
const seesUnsent = (member: Member, handoff: HandoffFacts): boolean =>
  sees(member, handoff) &&
  (AS_HANDED.includes(handoff.state) || sightOf(member).some((grant) => !isReader(grant) && covers(grant, handoff)));

const seesBy =
  (by: Grant['by']) =>
  (member: Member, handoff: HandoffFacts): boolean =>
    handoff.workspace === member.workspace && sightOf(member).some((grant) => grant.by === by && covers(grant, handoff));

const IS_CHANGER: Record<Changer, (member: Member, facts: SettingFacts) => boolean> = {
  admin: (member) => member.roles.includes('admin'),
  manager: (member, { of }) => member.roles.includes('manager') && member.team === of,
  lead: (member, { leads }) => leads.includes(member.id),
  self: (member, { of }) => member.id === of,
};

const changes = (member: Member, facts: SettingFacts): boolean =>
  facts.workspace === member.workspace && SETTINGS[facts.name].changers.some((by) => IS_CHANGER[by](member, facts));

/** A team's are for everybody: an account executive reviews briefs of several teams. What is one person's own is theirs alone. */
function seesSetting(member: Member, facts: SettingFacts): boolean {
  const { scope, isForChangers = false }: Setting = SETTINGS[facts.name];
  if (isForChangers) return changes(member, facts);
  return facts.workspace === member.workspace && (scope !== 'person' || facts.of === member.id);
}

const managesPeople = (member: Member, { workspace }: { workspace: string }): boolean =>
  member.workspace === workspace && member.roles.includes('admin');

const reachesBooking = (member: Member, { workspace, sdr, team }: BookingFacts): boolean =>
  member.workspace === workspace &&
  ((member.roles.includes('sdr') && sdr === member.id) ||
    (member.roles.includes('manager') && team === member.team) ||
    member.roles.includes('admin'));

const RULES: { [A in Action]: (member: Member, object: Objects[A]) => boolean } = {
  'handoff:see': sees,
  'handoff:see-unsent': seesUnsent,
  'handoff:edit': (member, handoff) => sees(member, handoff) && member.roles.includes('sdr') && handoff.sdr === member.id,
  'handoff:command': sees,
  'handoff:lead': seesBy('team'),
  'handoff:back': seesBy('backup'),
  'handoff:had': (member, { workspace, aes }) => workspace === member.workspace && member.roles.includes('ae') && aes.includes(member.id),
  'notice:see': (member, { workspace, person }) => workspace === member.workspace && person === member.id,
  'channels:lead': (member, { workspace }) => workspace === member.workspace && member.roles.includes('admin'),
  'connections:manage': managesPeople,
  'people:manage': managesPeople,
  'booking:see': reachesBooking,
  'booking:tell': reachesBooking,
  'booking:vouch': (member, { workspace, sdr, team }) =>
    member.workspace === workspace &&
    sdr !== member.id &&
    ((member.roles.includes('manager') && team === member.team) || member.roles.includes('admin')),
  'booking:bring': (member, { workspace }) => member.workspace === workspace && member.roles.some((role) => role !== 'ae'),
  'device:end': (member, device) => device.workspace === member.workspace && (device.person === member.id || managesPeople(member, device)),
  'setting:see': seesSetting,
  'setting:change': changes,
  'bar:sign': (member, facts) => facts.workspace === member.workspace && IS_CHANGER.lead(member, facts),
  'bar:calibrate': (member, facts) => facts.workspace === member.workspace && IS_CHANGER.lead(member, facts),
  'person:away': (member, person) =>
    person.workspace === member.workspace &&
    (person.id === member.id || member.roles.includes('admin') || (member.roles.includes('manager') && person.team === member.team)),
  'handoff:assign': (member, ae) => ae.workspace === member.workspace && ae.active && ae.roles.includes('ae'),
};

export function may<A extends Action>(member: Member, action: A, object: Objects[A]): boolean {
  return member.active && RULES[action](member, object);
}

/** Method and path of what anybody may call without a token; a path that ends in `*` stands for all below it. */
// `GET /metrics` judges for itself who may read it.
const PUBLIC = [
  'GET /healthz',
  'GET /readyz',
  'GET /metrics',
  'GET /v1/openapi.json',
  'GET /v1/sign-in',
  'POST /v1/sign-in',
  'POST /v1/sign-in/company/begin',
  'POST /v1/sign-in/company',
  // Judges the signature for itself.
  'POST /v1/hooks/bookings/*',
  'GET /',
  'GET /practice',
  'GET /practice/*',
];

/** HEAD counts as GET. */
export function isPublic(method: string, path: string): boolean {
  const asked = `${method === 'HEAD' ? 'GET' : method} ${path}`;
  return PUBLIC.some((entry) => (entry.endsWith('*') ? asked.startsWith(entry.slice(0, -1)) : asked === entry));
}
