import { expect, test } from 'vitest';
import { factsOf } from '../../../src/core/notices/factsOf.ts';

test('what nobody did is told as Baton’s doing', () => {
  const seen = {
    account: 'Halden',
    sdr: 'sam',
    event: null,
    undone: null,
    nameOf: () => '',
    reader: 'sam',
    zone: 'UTC',
    now: 0,
    tellsText: true,
  };
  expect(factsOf({ ...seen, about: { by: 'baton', ae: 'bob' } })).toMatchObject({ by: 'Baton', ae: 'somebody', sdr: 'you' });
});
