/** What the company says of a person, read with care: nothing counts that it does not vouch for. */
import type { Role } from '../../../core/handoff/person.ts';
import { type Answer, refuse } from './refusals.ts';
import type { CompanyOptions } from './settings.ts';

export interface Claimed {
  subject: string;
  /** In lower case, verified. */
  email: string;
  name: string;
  /** Workspace id; null stands for the only one. */
  workspace: string | null;
  /** Null where the company gives no roles. */
  roles: Role[] | null;
}

type Claims = Readonly<Record<string, unknown>>;

const ADDRESS = /^[^\s@]+@([^\s@]+)$/;
/** Microsoft says by this claim, and by no other, that the domain of an address is its owner's. */
const ENTRA = /^https:\/\/login\.microsoftonline\.com\//;
const YES: readonly unknown[] = [true, 'true', 1, '1'];

/** `claims` of a checked ID token, with those of the userinfo endpoint beside them. */
export function claimedBy(claims: Claims, options: Pick<CompanyOptions, 'issuer' | 'domains' | 'roleClaim' | 'roles'>): Answer<Claimed> {
  const { sub, email, name, hd } = claims;
  const address = typeof email === 'string' ? email.trim().toLowerCase() : '';
  const domain = ADDRESS.exec(address)?.[1];
  if (typeof sub !== 'string' || sub === '' || domain === undefined || !isVerified(claims, options.issuer)) return refuse('unverified');
  const workspace = options.domains.get(domain);
  if (workspace === undefined) return refuse('stranger');
  // An address can be of the domain without its account being: an account that somebody made for themselves with it.
  if (hd !== undefined && (typeof hd !== 'string' || options.domains.get(hd.toLowerCase()) !== workspace)) return refuse('stranger');
  return {
    ok: true,
    value: {
      subject: sub,
      email: address,
      name: (typeof name === 'string' && name.trim()) || (address.split('@')[0] ?? address),
      workspace,
      roles: options.roles && rolesIn(claims[options.roleClaim], options.roles),
    },
  };
}

const isVerified = (claims: Claims, issuer: string): boolean =>
  YES.slice(0, 2).includes(claims['email_verified']) || (ENTRA.test(issuer) && YES.includes(claims['xms_edov']));

/** The claim is one value or a list of them. */
function rolesIn(claim: unknown, map: NonNullable<CompanyOptions['roles']>): Role[] {
  const values: readonly unknown[] = Array.isArray(claim) ? claim : [claim];
  return [...new Set(map.filter(([value]) => values.includes(value)).map(([, role]) => role))];
}
