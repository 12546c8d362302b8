/** What is allowed, and to whom: written by hand, from what the product promises and not from what the server does. All else is refused. */
import { STATES } from '../../../src/core/handoff/events.ts';
import type { Role } from '../../../src/core/handoff/person.ts';
import type { SettingName } from '../../../src/core/settings/registry.ts';

export const ROLE_NAMES: Record<Role, string> = { sdr: 'SDR', ae: 'AE', manager: 'manager', admin: 'admin' };

export interface RouteEntry {
  /** An admin's are refused to everybody else who is signed in, with 403. */
  who: 'anybody' | 'whoever is signed in' | 'an admin';
  does: string;
  /** Whose it reaches. */
  reaches: string;
  /** Status for those it is for, with `body` sent to it. */
  status: number;
  body?: unknown;
}

const NOTHING_OF_ANYBODY = 'nothing of anybody';

/** By method and path, as the server registers them. */
export const ROUTES: Record<string, RouteEntry> = {
  'GET /healthz': { who: 'anybody', does: 'whether the process lives', reaches: NOTHING_OF_ANYBODY, status: 200 },
  'GET /readyz': { who: 'anybody', does: 'whether the store can be written', reaches: NOTHING_OF_ANYBODY, status: 200 },
  'GET /metrics': {
    who: 'anybody',
    does: 'figures; on this machine and by no proxy, or with the token for it, else there is nothing',
    reaches: NOTHING_OF_ANYBODY,
    status: 200,
  },
  'GET /v1/openapi.json': { who: 'anybody', does: 'what the routes are', reaches: NOTHING_OF_ANYBODY, status: 200 },
  'POST /v1/sign-in': {
    who: 'anybody',
    does: 'turn a code into a token, once',
    reaches: 'the person whom the code was made for',
    status: 403,
    body: { code: 'AAAA-BBBB-CCCC', device: 'a laptop' },
  },
  'GET /v1/sign-in': {
    who: 'anybody',
    does: 'how people sign in here',
    reaches: 'the company’s name, as the server was told it',
    status: 200,
  },
  'POST /v1/sign-in/company/begin': {
    who: 'anybody',
    does: 'begin to sign in by the company; where the server was told of none, there is nothing',
    reaches: NOTHING_OF_ANYBODY,
    status: 404,
    body: { challenge: 'A'.repeat(43), redirect: 'https://hmjcegnkdbcelggcjiigjbnoeiflknip.chromiumapp.org/company' },
  },
  'POST /v1/sign-in/company': {
    who: 'anybody',
    does: 'turn what the company answered into a token, once; where the server was told of none, there is nothing',
    reaches: 'the person whom the company vouches for',
    status: 404,
    body: { state: 'A'.repeat(43), query: '?code=none', verifier: 'A'.repeat(43), device: 'a laptop' },
  },
  'GET /v1/notices': { who: 'whoever is signed in', does: 'what one was told', reaches: 'one’s own notices', status: 200 },
  'POST /v1/notices/read': {
    who: 'whoever is signed in',
    does: 'mark notices as read',
    reaches: 'one’s own notices',
    status: 204,
    body: { ids: ['none'] },
  },
  'GET /v1/notices/channels': {
    who: 'an admin',
    does: 'where notices go, without what is secret, and what did not arrive',
    reaches: 'one’s workspace',
    status: 200,
  },
  'PUT /v1/notices/channels/:channel': {
    who: 'an admin',
    does: 'lead a channel somewhere',
    reaches: 'one’s workspace',
    status: 200,
    body: { address: null },
  },
  'POST /v1/notices/channels/:channel/test': { who: 'an admin', does: 'send a test', reaches: 'one’s workspace', status: 200 },
  'GET /': { who: 'anybody', does: 'go to the practice CRM', reaches: NOTHING_OF_ANYBODY, status: 302 },
  'GET /practice': { who: 'anybody', does: 'go to the practice CRM', reaches: NOTHING_OF_ANYBODY, status: 302 },
  'GET /practice/*': { who: 'anybody', does: 'the files of the practice CRM', reaches: NOTHING_OF_ANYBODY, status: 404 },
  'GET /v1/me': { who: 'whoever is signed in', does: 'who one is', reaches: 'oneself, and the name of one’s workspace', status: 200 },
  'POST /v1/sign-out': { who: 'whoever is signed in', does: 'end a token', reaches: 'the device that asks, no other', status: 204 },
  'POST /v1/sync/push': {
    who: 'whoever is signed in',
    does: 'write and decide',
    reaches: 'handoffs as below',
    status: 200,
    body: {
      operations: [{ kind: 'edit', key: '5f0c3c6e-3f0b-4b6f-9c39-0a3b0c6a1f11', handoff: 'none', register: 'pain', base: 0, value: '' }],
    },
  },
  'GET /v1/sync/pull': {
    who: 'whoever is signed in',
    does: 'what there is, or has changed',
    reaches: 'handoffs as below; name, address, team and roles of everybody in the workspace; its own names',
    status: 200,
  },
  'GET /v1/settings': {
    who: 'whoever is signed in',
    does: 'what is set, and who may change it',
    reaches: 'settings of the workspace and its teams, and one’s own; names of its teams',
    status: 200,
  },
  'PUT /v1/people/:id/away': {
    who: 'whoever is signed in',
    does: 'say that somebody is out of office, and who stands in',
    reaches: 'oneself; of a manager the people of their team, of an admin everybody of the workspace',
    status: 404,
    body: { away: null },
  },
  'PUT /v1/settings/:name': {
    who: 'whoever is signed in',
    does: 'set it',
    reaches: 'settings as the list in settings.test.ts says',
    status: 404,
    body: { expected: 0, value: {} },
  },
  'POST /v1/bar/:team': {
    who: 'whoever is signed in',
    does: 'sign a team’s bar, or say that it was read again',
    reaches: 'the bar of a team whose SDR lead or AE lead one is',
    status: 404,
    body: { does: 'read' },
  },
  'GET /v1/bar/:team/calibration': {
    who: 'whoever is signed in',
    does: 'see which handoffs to grade by a team’s bar, and, once both leads have, where they differ',
    reaches: 'the bar of a team whose SDR lead or AE lead one is; of its handoffs those that one may see',
    status: 404,
  },
  'POST /v1/bar/:team/calibration': {
    who: 'whoever is signed in',
    does: 'begin to grade handoffs by a team’s bar, and say what one reads in them',
    reaches: 'the bar of a team whose SDR lead or AE lead one is; of its handoffs those that both leads may see',
    status: 404,
    body: { does: 'begin' },
  },
  'GET /v1/devices': { who: 'whoever is signed in', does: 'where one is signed in', reaches: 'one’s own devices', status: 200 },
  'POST /v1/devices/:device/end': {
    who: 'whoever is signed in',
    does: 'sign a device out',
    reaches: 'one’s own devices; for admins those of everybody in the workspace',
    status: 404,
  },
  'GET /v1/bookings': {
    who: 'whoever is signed in',
    does: 'what was booked and has no brief yet, a page at a time',
    reaches: 'an SDR’s own; of a manager their team’s; of an admin the workspace’s',
    status: 200,
  },
  'POST /v1/bookings/import': {
    who: 'whoever is signed in',
    does: 'tell of bookings by a list; not for an AE alone',
    reaches: 'as above, line by line',
    status: 400,
    body: {},
  },
  'GET /v1/bookings/work': {
    who: 'whoever is signed in',
    does: 'the same, as far as it is theirs to see to',
    reaches: 'an SDR’s own; of a manager their team’s',
    status: 200,
  },
  'POST /v1/bookings/import/:id/undo': {
    who: 'whoever is signed in',
    does: 'take back a list of bookings that one brought',
    reaches: 'what that list changed, for ten minutes',
    status: 404,
  },
  'POST /v1/bookings/hook': { who: 'an admin', does: 'make the secret for signed bookings', reaches: 'one’s workspace', status: 200 },
  'POST /v1/hooks/bookings/:workspace': {
    who: 'anybody',
    does: 'tell of bookings, with the workspace’s signature',
    reaches: 'bookings of that workspace',
    status: 401,
    body: { bookings: [] },
  },
  'GET /v1/connections': {
    who: 'an admin',
    does: 'which CRMs are connected, and how it goes; never a secret',
    reaches: 'one’s workspace',
    status: 200,
  },
  'PUT /v1/connections': {
    who: 'an admin',
    does: 'connect a CRM by a key, once the CRM takes it',
    reaches: 'one’s workspace; addresses of that CRM alone',
    status: 200,
    body: { crm: 'hubspot', address: 'https://crm.example', key: {} },
  },
  'POST /v1/connections/:id/check': {
    who: 'an admin',
    does: 'ask the CRM whether it takes the key',
    reaches: 'one’s workspace',
    status: 404,
  },
  'PUT /v1/connections/:id/fields': {
    who: 'an admin',
    does: 'say which fields of a deal take what of a brief',
    reaches: 'one’s workspace; fields of a company’s own alone',
    status: 404,
    body: { fields: {} },
  },
  'POST /v1/connections/:id/remove': { who: 'an admin', does: 'forget the key of a CRM', reaches: 'one’s workspace', status: 204 },
  'GET /v1/crm-note': {
    who: 'whoever is signed in',
    does: 'how the note of a handoff stands in its CRM',
    reaches: 'handoffs that they may see',
    status: 400,
  },
  'POST /v1/crm-note/again': {
    who: 'whoever is signed in',
    does: 'let the note of a handoff be tried again',
    reaches: 'handoffs that they may see',
    status: 404,
    body: { handoff: 'none' },
  },
  'GET /v1/people': { who: 'an admin', does: 'who is in the workspace', reaches: 'its people with their devices, its teams', status: 200 },
  'POST /v1/people': {
    who: 'an admin',
    does: 'add somebody, and make a code for them',
    reaches: 'the workspace',
    status: 404,
    body: { name: 'Nora', email: 'nora@northwind.example', roles: ['sdr'], team: 'none' },
  },
  'PUT /v1/people/:person': {
    who: 'an admin',
    does: 'name, roles, team, who stands in, whether they are active',
    reaches: 'everybody in the workspace; the last admin stays one',
    status: 404,
    body: { active: false },
  },
  'POST /v1/people/:person/code': { who: 'an admin', does: 'make a sign-in code', reaches: 'everybody in the workspace', status: 404 },
  'POST /v1/people/:person/release': {
    who: 'an admin',
    does: 'let another account at the company be theirs',
    reaches: 'everybody in the workspace',
    status: 404,
  },
  'POST /v1/people/:person/remove': {
    who: 'an admin',
    does: 'remove somebody for good',
    reaches: 'everybody in the workspace but its last admin',
    status: 404,
    body: { email: 'nora@northwind.example', briefs: false },
  },
  'POST /v1/teams': { who: 'an admin', does: 'add a team', reaches: 'the workspace', status: 200, body: { name: 'Team three' } },
  'PUT /v1/teams/:team': {
    who: 'an admin',
    does: 'rename a team',
    reaches: 'the workspace’s teams',
    status: 404,
    body: { name: 'Team four' },
  },
  'GET /v1/sync/stream': { who: 'whoever is signed in', does: 'hear that something changed', reaches: 'handoffs as below', status: 200 },
};

/** What stands before routes, and answers nothing by itself that is for somebody. */
export const PASSED_THROUGH = ['/*', '/v1/*', '/practice/*', '/v1/sync/pull'];

export const WHOSE = {
  own: 'those they began',
  handed: 'those handed to them',
  backed: 'those handed to whom they stand in for',
  team: 'their team’s',
  workspace: 'the workspace’s',
};
export type Whose = keyof typeof WHOSE;

/** A state, or `held`: accepted, and the meeting was held. In the others it is still to come, but for outcomes. */
export const STANDS = [...STATES, 'held'] as const;
export type Stand = (typeof STANDS)[number];

export interface Grant {
  whose: Whose;
  stands: readonly Stand[];
}

const HANDED = STANDS.filter((stand) => stand !== 'draft');
const COMING = ['submitted', 'accepted', 'bounced'] as const satisfies readonly Stand[];
const LIVE = ['draft', ...COMING] as const satisfies readonly Stand[];
const MET = ['held', 'opportunity', 'recycled', 'disqualified'] as const satisfies readonly Stand[];

const those = (whose: Whose, ...stands: Stand[]): Grant => ({ whose, stands });
const anyOf = (whose: Whose): Grant[] => [{ whose, stands: STANDS }];
/** Written since the bounce, and never handed off: also where it came to an end so. */
const unsent = (whose: Whose): Grant[] => [those(whose, 'bounced', 'withdrawn', 'recycled')];
const written: Grant[] = [those('own', 'draft', 'bounced')];
const review: Grant[] = [those('handed', 'submitted'), those('backed', 'submitted')];
const prepared: Grant[] = [those('handed', ...COMING, 'held'), those('backed', ...COMING, 'held')];

export const ACTS = [
  'see',
  'see what was mended',
  'edit',
  'submit',
  'override',
  'withdraw',
  'accept',
  'bounce',
  'reassign',
  'reassign to their backup',
  'reschedule',
  'introduced',
  'confirmed',
  'first-touch',
  'prep-opened',
  'held',
  'no-show',
  'cancelled',
  'rate',
  'asked-again',
  'meeting-quality',
  'opportunity',
  'next-step',
  'reject',
  're-engage',
  'undo',
  'undo before it is mended',
] as const;
export type Act = (typeof ACTS)[number];

export const ALLOWED: Record<Act, { does: string; to: Partial<Record<Role, readonly Grant[]>> }> = {
  see: {
    does: 'See it, and hear that it changed',
    to: {
      sdr: anyOf('own'),
      ae: [those('handed', ...HANDED), those('backed', ...HANDED)],
      manager: anyOf('team'),
      admin: anyOf('workspace'),
    },
  },
  'see what was mended': {
    does: 'See what was mended since the bounce, before it is handed off again',
    to: { sdr: unsent('own'), manager: unsent('team'), admin: unsent('workspace') },
  },
  edit: { does: 'Write in it', to: { sdr: written } },
  submit: { does: 'Hand it off, once it is complete', to: { sdr: written } },
  override: { does: 'Let it pass incomplete, with a reason', to: { manager: [those('team', 'draft', 'bounced')] } },
  withdraw: { does: 'Withdraw it, with a reason', to: { sdr: [those('own', ...LIVE)], manager: [those('team', ...LIVE)] } },
  accept: { does: 'Accept it', to: { ae: review } },
  bounce: { does: 'Bounce it', to: { ae: review } },
  reassign: { does: 'Give it to another AE', to: { manager: [those('team', ...LIVE, 'held')] } },
  'reassign to their backup': {
    does: 'Give it to the AE who stands in for them',
    to: { ae: [those('handed', ...COMING, 'held')], manager: [those('team', ...LIVE, 'held')] },
  },
  reschedule: { does: 'Say that the meeting has another time', to: { sdr: [those('own', ...LIVE)], ae: [those('handed', ...COMING)] } },
  introduced: { does: 'Log the introduction', to: { sdr: [those('own', ...COMING)] } },
  confirmed: { does: 'Note that the workspace’s mail confirmed the meeting to the buyer: Baton itself, and nobody else', to: {} },
  'first-touch': { does: 'Log the first touch', to: { ae: prepared } },
  'prep-opened': { does: 'Log that the prep card was opened', to: { ae: prepared } },
  held: { does: 'Say that the meeting was held', to: { ae: [those('handed', ...COMING)] } },
  'no-show': { does: 'Say that nobody came', to: { sdr: [those('own', ...COMING)], ae: [those('handed', ...COMING)] } },
  cancelled: { does: 'Say that the meeting was cancelled', to: { sdr: [those('own', ...COMING)], ae: [those('handed', ...COMING)] } },
  rate: { does: 'Rate it', to: { ae: [those('handed', ...COMING, ...MET)] } },
  'asked-again': { does: 'Say how long was asked again', to: { ae: [those('handed', ...MET)] } },
  'meeting-quality': { does: 'Say how the meeting was', to: { ae: [those('handed', ...MET)] } },
  opportunity: { does: 'Make it an opportunity', to: { ae: [those('handed', 'held')] } },
  'next-step': {
    does: 'Say what comes next with an opportunity, or that nothing more does',
    to: { ae: [those('handed', 'opportunity'), those('backed', 'opportunity')] },
  },
  reject: { does: 'Reject it, with a reason code', to: { ae: [those('handed', 'held')] } },
  're-engage': { does: 'Take it up again in a new draft', to: { sdr: [those('own', 'withdrawn', 'recycled')] } },
  /** In the models, whoever brought it into its state gave the last command. */
  undo: {
    does: 'Take back their own last command, for ten minutes',
    to: {
      sdr: [those('own', 'submitted', 'withdrawn')],
      ae: [those('handed', 'accepted', 'held', 'opportunity', 'recycled', 'disqualified')],
    },
  },
  'undo before it is mended': {
    does: 'Take back their own bounce, for ten minutes, as long as its writer has changed nothing',
    to: { ae: [those('handed', 'bounced')] },
  },
};

/** Whom an SDR may name as account executive. */
export const NAMEABLE = {
  'nobody, where somebody was named': true,
  'an AE of the workspace': true,
  'an AE of another team': true,
  'an SDR': false,
  'a manager': false,
  'an admin': false,
  'an AE who was removed': false,
  'an AE of another workspace': false,
  'an id that nobody has': false,
} as const;

/** Who may begin a brief. */
export const BEGINS: Record<Role, boolean> = { sdr: true, ae: false, manager: false, admin: false };

/** Who may change a setting: their own one, or that of their own team; and those of other teams and people. `lead`s are tested with the bar. */
export const SETTERS: Record<SettingName, { own: readonly (Role | 'everybody')[]; others: readonly (Role | 'everybody')[] }> = {
  clocks: { own: ['admin'], others: ['admin'] },
  credit: { own: ['admin'], others: ['admin'] },
  facts: { own: ['admin'], others: ['admin'] },
  leads: { own: ['admin'], others: ['admin'] },
  bar: { own: ['admin', 'manager'], others: ['admin'] },
  barVersions: { own: [], others: [] },
  templates: { own: ['admin'], others: ['admin'] },
  confirmation: { own: ['admin'], others: ['admin'] },
  notices: { own: ['everybody'], others: [] },
  noticeChannels: { own: ['admin'], others: ['admin'] },
  adapters: { own: ['admin'], others: ['admin'] },
  connections: { own: [], others: [] },
};
