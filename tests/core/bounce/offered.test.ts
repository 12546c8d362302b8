/** What account executives type when they are tired, and what every wording that is offered for it holds to. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blameIn } from '../../../src/core/bounce/blame.ts';
import { languages } from '../../../src/core/bounce/data/registry.ts';
import { has } from '../../../src/core/bounce/plain.ts';
import { withoutQuotes, wordsOf } from '../../../src/core/bounce/words.ts';
import { ABOUT, blaming, NAMES, neutral } from './examples.ts';
import * as heldBack from './heldBack.ts';
import * as tired from './tired.ts';
import { tiredNeutral } from './tiredNeutral.ts';

const told = { about: ABOUT, names: NAMES };
const SCORN = languages.flatMap(({ plain }) => plain.scorn);
const FALLBACKS = languages.map(({ says }) => `${says.moreOn} ${ABOUT}.`);

describe.each([
  ['tuned on', tired],
  ['kept aside', heldBack],
])('%s', (_, { reworded, unnamed }) => {
  test.each(reworded)('says it about the brief: %s', (text, better) => {
    expect(blameIn(text, told)[0]?.better).toBe(better);
  });

  test.each(unnamed)('says what the brief needs more on: %s', (text) => {
    expect(FALLBACKS).toContain(blameIn(text, told)[0]?.better);
  });
});

test.each([...tiredNeutral, ...heldBack.neutral])('leaves alone: %s', (text) => {
  expect(blameIn(text, told)).toEqual([]);
});

/** A miss that a rule comes to know belongs with the others. */
test.each(tired.missed)('does not know yet: %s', (text) => {
  expect(blameIn(text, told)).toEqual([]);
});

function holds(text: string): void {
  for (const { better } of blameIn(text, told)) {
    expect(blameIn(better, told), `"${better}" blames, offered for "${text}"`).toEqual([]);
    expect(better).toMatch(/^\p{Lu}.*[.?]$/su);
    const words = wordsOf(withoutQuotes(better));
    expect(words.length, better).toBeGreaterThanOrEqual(3);
    expect(FALLBACKS.includes(better) || !has(words, SCORN), better).toBe(true);
  }
}

const blames = [...blaming, ...tired.reworded, ...heldBack.reworded].map(([text]) => text).concat(tired.unnamed, heldBack.unnamed);

test.each(blames)('is a whole sentence that blames nobody: %s', holds);

test('any words of these in any order: what is offered is a whole sentence that blames nobody', () => {
  const words = [...blames, ...neutral, ...tiredNeutral].flatMap((text) => text.split(/(?<=[\s,:;.!?])/));
  const clauses = [...blames, ...neutral, ...tiredNeutral].flatMap((text) => text.split(/(?<=[,:;.!?])\s/));
  const joined = (parts: readonly string[], most: number) => fc.array(fc.constantFrom(...parts, ...SCORN), { maxLength: most });
  fc.assert(
    fc.property(fc.oneof(joined(words, 25), joined(clauses, 5)), fc.constantFrom(' ', ', ', ' and ', ' “', '('), (parts, sign) =>
      holds(parts.join(sign)),
    ),
    { numRuns: 300 },
  );
});
