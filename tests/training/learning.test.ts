import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { FIELD_KEYS } from '../../src/core/brief/fields.ts';
import { learn } from '../../src/training/model.ts';
import { textsOf } from '../../src/training/texts.ts';

/** Some texts of every field, and few rounds: seconds instead of minutes, over every step of the whole course. */
const SOME = FIELD_KEYS.flatMap((field) =>
  textsOf('train')
    .filter((text) => text.field === field)
    .slice(0, 120),
);
const SHORT = { reading: 2, settling: 1 };
const DIGEST = '4263054138e829ae';

test('the same texts give the same weights, on every machine', { timeout: 120_000 }, () => {
  const digest = createHash('sha256')
    .update(JSON.stringify(learn(SOME, SHORT)))
    .digest('hex');
  expect(digest.slice(0, 16)).toBe(DIGEST);
});

test('other texts give other weights', { timeout: 120_000 }, () => {
  const digest = createHash('sha256')
    .update(JSON.stringify(learn(SOME.slice(1), SHORT)))
    .digest('hex');
  expect(digest.slice(0, 16)).not.toBe(DIGEST);
});
