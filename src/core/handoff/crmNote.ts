/** What can come between the page's own session and the CRM that is asked through it. */

/** Why the CRM did not do what its page's own session was asked for. Each has something that the person can do about it. */
export const TROUBLES = [
  /** Nobody is signed in to the CRM in this page any more. */
  'signed-out',
  /** This person's account there may not. */
  'no-right',
  /** The record is not there any more. */
  'gone',
  /** It was understood, and not taken. */
  'refused',
  /** Nothing came back in time. */
  'unreachable',
  /** What came back is nothing that this version knows. */
  'changed',
] as const;
export type Trouble = (typeof TROUBLES)[number];
