/** What comes of asking for something to be done with a bar. */

export type RefusedBar = 'not-a-lead' | 'nothing-new' | 'not-signed' | 'nothing-signed';

/** `message` is for people and says what to do. */
export type Decided<T> = { ok: true; value: T } | { ok: false; reason: RefusedBar; message: string };

export const refuse = (reason: RefusedBar, message: string): { ok: false; reason: RefusedBar; message: string } => ({
  ok: false,
  reason,
  message,
});
