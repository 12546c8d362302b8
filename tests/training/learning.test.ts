import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FIELD_KEYS } from '../../src/core/brief/fields.ts';
import { learntFrom } from '../../src/training/learntFrom.ts';
import { learn } from '../../src/training/model.ts';
import { textsOf } from '../../src/training/texts.ts';

/** Some texts of every field, and few rounds: seconds instead of minutes, over every step of the whole course. */
const SOME = FIELD_KEYS.flatMap((field) =>
  textsOf('train')
    .filter((text) => text.field === field)
    .slice(0, 120),
);
const SHORT = { reading: 2, settling: 2 };
const DIGEST = 'b9020d134dd84bba';

test('the same texts give the same weights, on every machine', { timeout: 120_000 }, () => {
  const digest = createHash('sha256')
    .update(JSON.stringify(learn(SOME, SHORT)))
    .digest('hex');
  expect(digest.slice(0, 16)).toBe(DIGEST);
});

test('the weights that are shipped were learnt from the texts as they are now, and as they are read now', () => {
  const file = readFileSync(new URL('../../src/core/rubric/model/weights.ts', import.meta.url), 'utf8');
  expect(file).toContain(`(${learntFrom(textsOf('train'))})`);
});

test('other texts give other weights', { timeout: 120_000 }, () => {
  const digest = createHash('sha256')
    .update(JSON.stringify(learn(SOME.slice(1), SHORT)))
    .digest('hex');
  expect(digest.slice(0, 16)).not.toBe(DIGEST);
});
