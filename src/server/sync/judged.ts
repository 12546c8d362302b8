/** What judging an operation takes and gives. */
import type { Refusal } from '../../core/handoff/refusal.ts';
import type { OperationResult } from '../../protocol/sync.ts';
import type { HandoffFacts, Member } from '../auth/policy.ts';
import type { Sheet } from '../store/handoffs/sheet.ts';

export interface Bench {
  sheet: Sheet;
  member: Member;
  /** ISO 8601, the server's clock. */
  at: string;
  /** The same in epoch milliseconds. */
  now: number;
  /** The change number that is reserved for this operation. */
  change: number;
}

export type Verdict = OperationResult extends infer R ? (R extends { key: string } ? Omit<R, 'key'> : never) : never;

export interface Judged {
  verdict: Verdict;
  /** Facts of the handoff before and after; empty where nothing changed. */
  touched: HandoffFacts[];
}

export const unchanged = (verdict: Verdict): Judged => ({ verdict, touched: [] });

export const refused = (reason: Refusal['reason'], message: string): Judged =>
  unchanged({ status: 'refused', refusal: { reason, message } });

/** The same words whether it is not there or not theirs to see. */
export const unknownHandoff = (): Judged =>
  refused('unknown-handoff', 'There is no brief here that you can open. Check with the person who wrote it.');

/** Of what cannot be judged without a row that cannot be read. */
export const damaged = (): Judged =>
  refused(
    'locked',
    'A part of this brief is damaged on your team’s server, so this was not done. Ask an administrator to run “baton doctor” there: it says what to do. Then do this again.',
  );
