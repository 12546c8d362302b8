/** What came of a change, in words for the person. The server knows why it refused, and says what to do. */
import type { TransportFailure } from '../../sync/ports.ts';

export function failureWords(failure: TransportFailure): string {
  if (failure.kind !== 'problem') return 'The server does not answer. Nothing was changed: try again once you are connected.';
  const [fault] = failure.faults ?? [];
  if (failure.problem === 'bad-input' && fault) return `Not done: ${fault.message}`;
  if (failure.problem === 'not-signed-in') return 'Your sign-in has ended. Sign in above, then try again.';
  return failure.detail || 'The server could not do this just now. Try again in a minute.';
}
