import { expect, test } from 'vitest';
import { signInMessage } from '../../src/background/signInMessage.ts';
import type { TransportFailure } from '../../src/sync/ports.ts';

const problem = (name: 'code-unknown' | 'too-many' | 'failed', retryAfterMs: number | null = null): TransportFailure => ({
  kind: 'problem',
  problem: name,
  status: 400,
  retryAfterMs,
  detail: '',
});

test.each<[string, TransportFailure, RegExp]>([
  ['nobody there', { kind: 'unreachable' }, /^Nobody answers at https:\/\/b\.example\. Check/],
  ['somebody else', { kind: 'nonsense' }, /no Baton server\. Check/],
  ['a used code', problem('code-unknown'), /ask your administrator for a new one/],
  ['too many tries', problem('too-many', 170_000), /Wait 3 minutes/],
  [
    'a company that refuses',
    { ...problem('failed'), problem: 'company-refused', detail: 'Ask for a role.' } as TransportFailure,
    /^Ask for a role\.$/,
  ],
  ['a fault of the server', problem('failed'), /your code stays good/],
])('%s: says what to do', (_, failure, words) => {
  expect(signInMessage(failure, 'https://b.example')).toMatch(words);
});
