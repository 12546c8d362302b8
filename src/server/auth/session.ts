/** Whose token this is. */
import type { Session } from '../services.ts';
import { deviceByToken } from '../store/devices.ts';
import { personById } from '../store/people.ts';
import type { Store } from '../store/store.ts';
import { hashOf } from './secrets.ts';

/** The session behind an `Authorization` header; null for no, unknown or revoked token, and for people who left. */
export function sessionOf(store: Store, authorization: string | undefined): Promise<Session | null> | null {
  const token = /^Bearer ([A-Za-z0-9_-]{20,200})$/.exec(authorization ?? '')?.[1];
  if (!token) return null;
  return store.read(async (tx) => {
    const device = await deviceByToken(tx, hashOf(token));
    const member = device && (await personById(tx, device.person));
    return device && member?.active ? { member, device: device.id } : null;
  });
}
