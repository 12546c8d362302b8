/** What is allowed, and to whom: written by hand, from what the product promises and not from what the server does. All else is refused. */
import { STATES, type State } from '../../../src/core/handoff/events.ts';
import type { Role } from '../../../src/core/handoff/person.ts';

export const ROLE_NAMES: Record<Role, string> = { sdr: 'SDR', ae: 'AE', manager: 'manager', admin: 'admin' };

export interface RouteEntry {
  who: 'anybody' | 'whoever is signed in';
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
  'GET /v1/sync/stream': { who: 'whoever is signed in', does: 'hear that something changed', reaches: 'handoffs as below', status: 200 },
};

/** What stands before routes, and answers nothing by itself that is for somebody. */
export const PASSED_THROUGH = ['/*', '/v1/*', '/practice/*', '/v1/sync/pull'];

export const WHOSE = {
  own: 'those they began',
  handed: 'those handed to them',
  team: 'their team’s',
  workspace: 'the workspace’s',
};
export type Whose = keyof typeof WHOSE;

export interface Grant {
  whose: Whose;
  states: readonly State[];
}

const anyState = (whose: Whose): Grant => ({ whose, states: STATES });
const unsent = (whose: Whose): Grant => ({ whose, states: ['bounced'] });
const written: Grant = { whose: 'own', states: ['draft', 'bounced'] };
const review: Grant = { whose: 'handed', states: ['submitted'] };

export const ACTS = ['see', 'see what was mended', 'edit', 'submit', 'accept', 'bounce', 'reassign', 'rate'] as const;
export type Act = (typeof ACTS)[number];

export const ALLOWED: Record<Act, { does: string; to: Partial<Record<Role, Grant>> }> = {
  see: {
    does: 'See it, and hear that it changed',
    to: {
      sdr: anyState('own'),
      ae: { whose: 'handed', states: ['submitted', 'accepted', 'bounced'] },
      manager: anyState('team'),
      admin: anyState('workspace'),
    },
  },
  'see what was mended': {
    does: 'See what was mended since the bounce, before it is handed off again',
    to: { sdr: unsent('own'), manager: unsent('team'), admin: unsent('workspace') },
  },
  edit: { does: 'Write in it', to: { sdr: written } },
  submit: { does: 'Hand it off, once it is complete', to: { sdr: written } },
  accept: { does: 'Accept it', to: { ae: review } },
  bounce: { does: 'Bounce it', to: { ae: review } },
  reassign: { does: 'Give it to another AE', to: { manager: { whose: 'team', states: ['submitted', 'accepted'] } } },
  rate: { does: 'Rate it', to: { ae: { whose: 'handed', states: ['submitted', 'accepted', 'bounced'] } } },
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
