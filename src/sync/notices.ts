/** What this device keeps of a person's notices: to be read offline, and marked as read there. */
import { type KeptNotices, NOTICES_MOST, type Notice } from '../protocol/notices.ts';

/** What a person has of them on this device; nothing of anybody else's. */
export const noticesIn = (kept: KeptNotices | null, owner: string | undefined): Notice[] =>
  kept !== null && kept.owner === owner ? kept.notices : [];

/** Takes the server's word. What was read here stays read. `news`: what this device did not have, and may be shown on the desktop; nothing where it had none at all. */
export function taken(kept: KeptNotices | null, owner: string, told: readonly Notice[]): { kept: KeptNotices; news: Notice[] } {
  const before = kept?.owner === owner ? kept : null;
  const read = new Set(before?.toTell);
  const notices = told.slice(0, NOTICES_MOST).map((one) => (read.has(one.id) ? { ...one, read: true } : one));
  const had = new Set(before?.notices.map(({ id }) => id));
  return {
    kept: { owner, notices, toTell: before?.toTell ?? [] },
    news: before ? notices.filter(({ id, read: isRead, alerts }) => alerts && !isRead && !had.has(id)) : [],
  };
}

/** Marks them as read here; the server is told later. */
export function markedRead(kept: KeptNotices, ids: readonly string[]): KeptNotices {
  const marked = new Set(kept.notices.filter(({ id, read }) => !read && ids.includes(id)).map(({ id }) => id));
  return {
    ...kept,
    notices: kept.notices.map((one) => (marked.has(one.id) ? { ...one, read: true } : one)),
    toTell: [...kept.toTell, ...marked].slice(-NOTICES_MOST),
  };
}

/** The server knows of these. */
export const toldOfRead = (kept: KeptNotices, ids: readonly string[]): KeptNotices => ({
  ...kept,
  toTell: kept.toTell.filter((id) => !ids.includes(id)),
});

/** Ids of what waits to be read about this handoff, and is over by an event of this type. */
export const endedBy = ({ notices }: KeptNotices, handoff: string, type: string): string[] =>
  notices.filter((one) => !one.read && one.handoff === handoff && one.ends?.includes(type)).map(({ id }) => id);
