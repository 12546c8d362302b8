import { expect, test } from 'vitest';
import { sourceSaid } from '../../../src/core/handoff/source.ts';

test.each([
  ['Demo request', 'inbound-demo'],
  [' newsletter ', 'marketing-lead'],
  ['Cold Call', 'outbound-qualified'],
  ['SDR-booked meeting', 'sdr-booked'],
])('%j can only mean %s', (word, source) => {
  expect(sourceSaid(word)).toBe(source);
});

test.each(['Web Site', 'Google', 'Call', 'Email', 'Other', 'Partner', 'constructor', '', undefined])(
  '%j says nothing for certain',
  (word) => {
    expect(sourceSaid(word)).toBeNull();
  },
);
