/** Who a handoff is between, and what somebody is to it. */
import type { Handoff } from './handoff.ts';
import { counting } from './log.ts';
import type { Person, Role } from './person.ts';
import { givenTo } from './turns.ts';

/** Who asks. What only the workspace knows of their place beside this handoff is told with them; what is not told is not so. */
export interface Actor {
  /** User id. */
  id: string;
  roles: readonly Role[];
  /** Is a manager of the team that the handoff belongs to. */
  leads?: boolean;
  /** Stands in for the account executive it was handed to. */
  backs?: boolean;
  /** User id of who stands in for this person. */
  backup?: string | null;
  /** Nobody: the CRM itself told that the record has another owner. */
  isCrm?: boolean;
  /** Nobody: a clock ran out, or the account executive is away. */
  isClock?: boolean;
}

/** What the product does by itself stands in the log under this name, which is no user id. */
export const BY_ITSELF = 'baton';

export const RELATIONS = ['sdr', 'its sdr', 'its ae', 'backup', 'its manager', 'crm', 'clock'] as const;
export type Relation = (typeof RELATIONS)[number];

/** The account executive who is named, by user id. They need not have been handed anything yet. */
export function aeOf(handoff: { registers: Partial<Record<string, { value?: unknown }>> }): string | null {
  const value = handoff.registers['ae']?.value;
  return typeof value === 'string' ? value : null;
}

/** The account executive that the brief was last handed to or given to, by user id; null before the first time. */
export function handedTo(handoff: Pick<Handoff, 'state' | 'events' | 'registers'>): string | null {
  const log = counting(handoff.events).map(({ event }) => event);
  if (!log.some(({ type }) => type === 'submitted')) return null;
  const ae = log.map(givenTo).findLast((given) => given !== null)?.ae;
  if (ae !== undefined) return ae;
  // A log from before `ae` was written down: whoever bounced it had it, and until then nobody else can be named.
  return handoff.state === 'bounced' ? (log.findLast(({ type }) => type === 'bounced')?.by ?? null) : aeOf(handoff);
}

/** Where SDR and account executive are the same person there is no handoff: the brief is their own note. */
export const isOwnNote = (handoff: Pick<Handoff, 'sdr' | 'registers'>): boolean => aeOf(handoff) === handoff.sdr;

/** Who asks, as a device knows the workspace. The server knows it better, and decides. */
export function actorAmong(handoff: Handoff, { id, roles, team }: Person, people: readonly Person[]): Actor {
  const one = (whose: string | null) => people.find((person) => person.id === whose);
  return {
    id,
    roles,
    backup: one(id)?.backup ?? null,
    leads: one(handoff.sdr)?.team === team,
    backs: one(handedTo(handoff))?.backup === id,
  };
}

export function relationsOf(handoff: Handoff, { id, roles, leads, backs, isCrm, isClock }: Actor): Relation[] {
  const isAe = roles.includes('ae');
  const is: Record<Relation, boolean> = {
    sdr: roles.includes('sdr'),
    'its sdr': roles.includes('sdr') && handoff.sdr === id,
    'its ae': isAe && handedTo(handoff) === id,
    backup: isAe && backs === true && handedTo(handoff) !== null,
    'its manager': roles.includes('manager') && leads === true,
    crm: isCrm === true,
    clock: isClock === true,
  };
  return RELATIONS.filter((relation) => is[relation]);
}
