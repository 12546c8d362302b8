/** What a page reads of a server of the release before, which told less. */
import { expect, test } from 'vitest';
import { bookingListSchema, importAnswerSchema } from '../../src/protocol/bookings.ts';

test('a list without pages is its only page', () => {
  expect(bookingListSchema.parse({ bookings: [], hook: null })).toEqual({ bookings: [], next: null, isNoneKnown: false, hook: null });
});

test('of a list that was taken in without a way back, the figures are read', () => {
  const told = { added: 3, changed: 0, same: 1, open: 2, refused: [{ line: 4, why: 'No such person.' }] };
  expect(importAnswerSchema.parse(told)).toEqual({ ...told, undo: null });
});
