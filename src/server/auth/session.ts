/** Whose token this is. */
import type { Session } from '../services.ts';
import { holderOf } from '../store/devices.ts';
import type { Store } from '../store/store.ts';
import { hashOf } from './secrets.ts';

/** The session behind an `Authorization` header; null for no, unknown or revoked token, and for people who left. */
export function sessionOf(store: Store, authorization: string | undefined): Promise<Session | null> | null {
  const token = /^Bearer ([A-Za-z0-9_-]{20,200})$/.exec(authorization ?? '')?.[1];
  if (!token) return null;
  return store.look(async (db) => {
    const holder = await holderOf(db, hashOf(token));
    return holder?.member.active ? holder : null;
  });
}
