/** Whose token this is. */

import { gathered } from '../store/engine/gathered.ts';
import { type Holder, holdersOf } from '../store/people/devices.ts';
import type { Store } from '../store/store.ts';
import { hashOf } from './secrets.ts';

/** Who sent a request, and with which device. */
export type Session = Holder;

/** The session behind an `Authorization` header; null for no, unknown or revoked token, and for people who left. */
export type SessionOf = (authorization: string | undefined) => Promise<Session | null> | null;

/** Asks the store each time, so that whoever is signed out or removed, at whatever process, is so at once. */
export function sessions(store: Pick<Store, 'look'>): SessionOf {
  const holderOf = gathered((hashes) => store.look((db) => holdersOf(db, hashes)));
  return (authorization) => {
    const token = /^Bearer ([A-Za-z0-9_-]{20,200})$/.exec(authorization ?? '')?.[1];
    return token === undefined ? null : sessionOf(token);
  };

  async function sessionOf(token: string): Promise<Session | null> {
    const holder = await holderOf(hashOf(token));
    return holder?.member.active ? holder : null;
  }
}
