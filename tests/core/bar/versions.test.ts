import fc from 'fast-check';
import { expect, test } from 'vitest';
import { barTextSchema, STANDARD_TEXT } from '../../../src/core/bar/text.ts';
import {
  type BarVersions,
  countsSince,
  latestOf,
  NO_VERSIONS,
  READ_AGAIN_MS,
  readAgain,
  readAgainAt,
  sign,
  signaturesOn,
  takeBack,
} from '../../../src/core/bar/versions.ts';

const LEADS = { sdrLead: 'lee', aeLead: 'kim' };
const at = (day: number): string => new Date(Date.UTC(2027, 0, day)).toISOString();
const by = (id: string, day = 1) => ({ by: id, at: at(day) });
const named = (name: string) => {
  const text = structuredClone(STANDARD_TEXT);
  const [first] = text.presets.enterprise.items;
  if (first) first.name = name;
  return text;
};
const draft = (name = 'Named pain', revision = 1) => ({ text: named(name), revision });

function done(decided: ReturnType<typeof sign>): BarVersions {
  if (!decided.ok) throw new Error(decided.message);
  return decided.value;
}

test('one signature is none; the second makes a version that counts from then on', () => {
  const half = done(sign(NO_VERSIONS, draft(), LEADS, by('kim', 1)));
  expect(latestOf(half)).toBeNull();
  expect(signaturesOn(half, draft())).toEqual({ revision: 1, sdrLead: null, aeLead: by('kim', 1) });
  const both = done(sign(half, draft(), LEADS, by('lee', 3)));
  expect(latestOf(both)).toMatchObject({ version: 1, sdrLead: by('lee', 3), aeLead: by('kim', 1), text: named('Named pain') });
  expect(both.signing).toBeNull();
  expect(countsSince(both.versions[0] as never)).toBe(at(3));
});

test('a signature is under the words that were read: another revision has none', () => {
  const half = done(sign(NO_VERSIONS, draft('Named pain', 1), LEADS, by('kim')));
  expect(signaturesOn(half, draft('Other words', 2))).toEqual({ sdrLead: null, aeLead: null });
  const other = done(sign(half, draft('Other words', 2), LEADS, by('lee')));
  expect(latestOf(other)).toBeNull();
  expect(latestOf(done(sign(other, draft('Other words', 2), LEADS, by('kim'))))).toMatchObject({ text: named('Other words') });
});

test('nobody but the two leads signs, and one who leads both signs for both', () => {
  expect(sign(NO_VERSIONS, draft(), LEADS, by('sam'))).toMatchObject({ ok: false, reason: 'not-a-lead' });
  expect(sign(NO_VERSIONS, draft(), { sdrLead: null, aeLead: null }, by('lee'))).toMatchObject({ ok: false });
  const alone = done(sign(NO_VERSIONS, draft(), { sdrLead: 'lee', aeLead: 'lee' }, by('lee')));
  expect(latestOf(alone)).toMatchObject({ version: 1 });
});

test('who led the team when it was signed, and no longer does, has signed for nobody', () => {
  const half = done(sign(NO_VERSIONS, draft(), LEADS, by('kim')));
  const others = { sdrLead: 'lee', aeLead: 'ada' };
  const still = done(sign(half, draft(), others, by('lee')));
  expect(latestOf(still)).toBeNull();
  expect(latestOf(done(sign(still, draft(), others, by('ada'))))).toMatchObject({ aeLead: by('ada') });
});

test('a signature can be taken back until the other is there, and only one’s own', () => {
  const half = done(sign(NO_VERSIONS, draft(), LEADS, by('kim')));
  expect(takeBack(half, draft(), LEADS, 'lee')).toMatchObject({ ok: false, reason: 'not-signed' });
  expect(takeBack(half, draft(), LEADS, 'sam')).toMatchObject({ ok: false, reason: 'not-a-lead' });
  const back = done(takeBack(half, draft(), LEADS, 'kim'));
  expect(latestOf(done(sign(back, draft(), LEADS, by('lee'))))).toBeNull();
});

test('what counts already is not signed anew, but read again each quarter', () => {
  const one = done(sign(done(sign(NO_VERSIONS, draft(), LEADS, by('kim'))), draft(), LEADS, by('lee', 3)));
  expect(sign(one, draft(), LEADS, by('lee'))).toMatchObject({ ok: false, reason: 'nothing-new' });
  expect(readAgainAt(NO_VERSIONS)).toBeNull();
  expect(readAgainAt(one)).toBe(Date.parse(at(3)) + READ_AGAIN_MS);
  expect(readAgain(one, LEADS, by('sam'))).toMatchObject({ ok: false, reason: 'not-a-lead' });
  expect(readAgain(NO_VERSIONS, LEADS, by('lee'))).toMatchObject({ ok: false, reason: 'nothing-signed' });
  expect(readAgainAt(done(readAgain(one, LEADS, by('lee', 80))))).toBe(Date.parse(at(80)) + READ_AGAIN_MS);
});

test('versions are only ever added, in order, each with both signatures', () => {
  const act = fc.record({
    by: fc.constantFrom('lee', 'kim', 'sam'),
    does: fc.constantFrom('sign', 'take-back', 'read'),
    revision: fc.nat(3),
  });
  fc.assert(
    fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
      let known = NO_VERSIONS;
      for (const { by: who, does, revision } of acts) {
        const text = draft(`Text ${revision}`, revision);
        const decided =
          does === 'sign'
            ? sign(known, text, LEADS, by(who))
            : does === 'read'
              ? readAgain(known, LEADS, by(who))
              : takeBack(known, text, LEADS, who);
        const next = decided.ok ? decided.value : known;
        expect(next.versions.slice(0, known.versions.length)).toEqual(known.versions);
        known = next;
      }
      expect(known.versions.map(({ version }) => version)).toEqual(known.versions.map((_, index) => index + 1));
      for (const { sdrLead, aeLead } of known.versions) expect([sdrLead.by, aeLead.by]).toEqual(['lee', 'kim']);
    }),
  );
});

test('six items are a hard cap, two the least, and no two are the same', () => {
  const withItems = (count: number) => {
    const text = structuredClone(STANDARD_TEXT);
    text.presets.velocity.items = Array.from({ length: count }, (_, index) => ({
      key: `k${index}`,
      name: `Item ${index}`,
      example: '',
      required: true,
    }));
    return text;
  };
  expect([1, 2, 6, 7].map((count) => barTextSchema.safeParse(withItems(count)).success)).toEqual([false, true, true, false]);
  const twins = withItems(3);
  const [, second] = twins.presets.velocity.items;
  if (second) second.name = ' item 0 ';
  expect(barTextSchema.safeParse(twins).error?.issues[0]).toMatchObject({ path: ['presets', 'velocity', 'items', 1, 'name'] });
});
