/** What of a workspace's adapters goes between pages, worker and content script. */
import type { RecordRef } from '../core/handoff/record.ts';

export type { Adapter } from '../core/adapters/adapter.ts';
export { type Trial, trialSchema } from '../core/adapters/trial.ts';
export type RecordType = RecordRef['type'];

/** What the content script of a host that the workspace named asks of the worker: the adapters with records there. Answered with a list of `Adapter`. */
export interface AdaptersAsked {
  type: 'worker/adapters';
}

export const isAdaptersAsked = (message: unknown): message is AdaptersAsked =>
  typeof message === 'object' &&
  message !== null &&
  'type' in message &&
  message.type === ('worker/adapters' satisfies AdaptersAsked['type']);
