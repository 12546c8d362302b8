/** How the introduction reads, of briefs as people write them. Of each brief the whole mail stands in the snapshot, to be read by a person. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { HandoffContent } from '../../../src/core/handoff/registers.ts';
import { type Introducing, introductionOf } from '../../../src/core/introduction/draft.ts';
import { templates } from '../../../src/core/settings/templates.ts';
import { BRIEFS } from './briefs.ts';

const mailOf = (content: HandoffContent, more: Partial<Introducing> = {}) =>
  introductionOf(
    {
      content,
      sdr: { name: 'Sam Rivera', email: 'sam@ours.example' },
      ae: { name: 'avery lund', email: 'avery@ours.example' },
      start: '2026-12-01T16:00:00+01:00',
      zone: 'Europe/Berlin',
      joins: true,
      ...more,
    },
    templates.standard.introduction,
  );

/** What a considerate person would not send. */
function reads({ subject, body }: { subject: string; body: string }): void {
  expect(body, 'a sentence begins small').not.toMatch(/(?:^|\n|[.!?][”"’)]*\s+“?)\p{Ll}/u);
  expect(`${subject}\n${body}`, 'two signs in a row').not.toMatch(/[,;:!?…][.,;:!?…]|\.[.;:!?…]|[.!?…]”\.| [.,;:!?]/u);
  expect(body, 'an empty place').not.toMatch(/\[\s*\]|“\s*”|\(\s*\)|: ?(?:\.|\n|$)| {2}|\n{3}/u);
  expect(body, 'somebody is spoken of').not.toMatch(/\b(?:he|she|him|her|his|hers|they|them|their|the buyer|prospect)\b/iu);
}

test.each(Object.entries(BRIEFS))('a brief that is %s', (_, content) => {
  const whole = mailOf(content);
  reads(whole);
  reads(mailOf(content, { joins: false, start: null }));
  expect(`${whole.subject}\n\n${whole.body}\n\n${[...whole.lacks, whole.unaddressed?.says].join('\n')}`).toMatchSnapshot();
});

describe('what nobody says to a face stays away', () => {
  const said = (brief: string, secret: RegExp) => {
    const { subject, body } = mailOf(BRIEFS[brief] as HandoffContent);
    expect(`${subject}\n${body}`).not.toMatch(secret);
  };
  test.each([
    ['a note to oneself', /touchy|careful|lol|reports i send/i],
    ['blame and gossip in quotes', /blocked|clueless|lay off|EOQ|Henri/i],
    ['a red flag in other words', /rollout|works council|paper copies/i],
    ['the buyer does something in the next step', /CFO/],
    ['told in confidence', /record|dean|budget/i],
    ['whole, with a quote', /Jonas|cloud/i],
  ])('%s', said);
});

const WORDS = fc.constantFrom(
  'labels',
  'pallets',
  'we',
  'our',
  'dock',
  'Ruth',
  'IT',
  '40',
  '€60k',
  'q&a',
  'incl.',
  'approx.',
  'w/',
  'e.g.',
);
const MARKS = fc.constantFrom('. ', '.. ', '!! ', ', ', ' ,', '; ', '? ', ' - ', '\n- ', '\n2. ', ' (x) ', ' : ', '… ', ' ');
const TEXT = fc.array(fc.tuple(WORDS, MARKS), { maxLength: 14 }).map((parts) => parts.flat().join(''));
const NAME = fc.constantFrom('dana whitfield', 'RUTH ADLER', 'Brandt, Oskar', 'Dr. Eva Stein', 'a@b.example', 'Ruth', '');

test('whatever the brief says, it reads as a mail that a person would send', () => {
  fc.assert(
    fc.property(TEXT, TEXT, TEXT, TEXT, fc.array(NAME, { maxLength: 5 }), fc.boolean(), (quote, prose, flags, nextStep, names, joins) => {
      const base = BRIEFS['nothing but a name'] as HandoffContent;
      const content = {
        ...base,
        brief: { ...base.brief, pain: `${prose}“${quote}”`, currentState: `“${prose}” ${quote}`, redFlags: flags },
        attendees: names.map((name, at) => ({ id: String(at), name, role: '', confirmed: true })),
        nextStep,
      };
      reads(mailOf(content, { joins, start: joins ? null : '2026-12-01T16:00:00+01:00' }));
    }),
    { seed: 5, numRuns: 1_000 },
  );
});

test('what stands under Red Flags is not said, in whatever order and whoever repeats it', () => {
  const word = fc.stringMatching(/^[a-z]{7,12}$/).map((one) => `zq${one}`);
  const flags = fc.uniqueArray(word, { minLength: 4, maxLength: 8 });
  fc.assert(
    fc.property(flags, fc.infiniteStream(fc.nat({ max: 9 })), (said, order) => {
      const turned = said.map((one) => [order.next().value ?? 0, one] as const).toSorted(([a], [b]) => a - b);
      const text = turned.map(([, one]) => one).join(' of ');
      const base = BRIEFS['nothing but a name'] as HandoffContent;
      const { body, subject } = mailOf({
        ...base,
        brief: { ...base.brief, pain: `“We see ${text} here.”`, redFlags: said.join(' ') },
        nextStep: `Look at ${text}`,
      });
      for (const one of said) expect(`${subject}${body}`).not.toContain(one);
    }),
    { seed: 5 },
  );
});
