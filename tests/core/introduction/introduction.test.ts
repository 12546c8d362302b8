/** The introduction that is drafted from a brief: what it says, what it leaves out, and what may never stand in it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FIELD_KEYS } from '../../../src/core/brief/fields.ts';
import type { HandoffEvent } from '../../../src/core/handoff/events.ts';
import { valuesOf } from '../../../src/core/handoff/handoff.ts';
import { contentOf, type HandoffContent, STANCES } from '../../../src/core/handoff/registers.ts';
import { type Introducing, introductionOf } from '../../../src/core/introduction/draft.ts';
import { introducedBefore } from '../../../src/core/introduction/sent.ts';
import { templates } from '../../../src/core/settings/templates.ts';
import { completeBrief, completeHandoff } from '../handoff/brief.ts';

const { introduction: template } = templates.standard;

const content: HandoffContent = {
  ...contentOf(valuesOf(completeHandoff())),
  people: [
    { id: 'p', name: 'Ruth Adler', role: 'CFO', stance: 'decides' },
    { id: 'q', name: 'Luc Ferrand', role: 'plant manager', stance: 'blocks' },
  ],
  facts: {
    account: 'Northwind Analytics',
    contact: 'Dana Whitfield',
    email: 'dana@northwind.example',
    attendees: [{ name: 'dana whitfield', email: 'dana.w@northwind.example' }],
  },
};

const introducing: Introducing = {
  content,
  sdr: { name: 'Sam Rivera', email: 'sam@ours.example' },
  ae: { name: 'Avery Lund', email: 'avery@ours.example' },
  start: '2026-12-01T16:00:00+01:00',
  zone: 'Europe/Berlin',
  joins: true,
};

const draft = (change: Partial<HandoffContent> = {}, more: Partial<Introducing> = {}) =>
  introductionOf({ ...introducing, ...more, content: { ...content, ...change } }, template);

test('of a whole brief: thanks, their words, who comes and for what, when, and who joins', () => {
  const { to, cc, subject, body, lacks } = draft();
  expect({ to, cc, subject, lacks }).toEqual({
    to: ['dana.w@northwind.example'],
    cc: ['avery@ours.example'],
    subject: 'Introducing Avery Lund, ahead of our meeting on Tuesday 1 December 2026',
    lacks: [],
  });
  expect(body).toBe(`Hi Dana,

Thank you for taking the time to talk with me. What you told me stayed with me: “We close the month eleven days late, and the bank noticed.”

I’d like you to meet Avery Lund, our account executive for Northwind Analytics, who is copied here. From now on Avery will lead our conversation, and I’ve shared what we discussed, so you won’t have to explain it twice. The next step we agreed on, which Avery will lead: 45 minutes with Ruth and IT.

Our meeting is confirmed for Tuesday 1 December 2026 at 16:00, Central European Standard Time (UTC+1). I’ll join for the first five minutes to hand over in person.

If the time no longer suits you, or somebody else should be there, just reply to all.

Best regards,
Sam Rivera`);
});

test('where another account executive was introduced before, it says who takes over, and nothing once more', () => {
  const { subject, body, lacks } = draft({ nextStep: '' }, { ae: { name: 'Kim Moss', email: 'kim@ours.example' }, before: 'Avery [Lund]' });
  expect(subject).toBe('Kim Moss takes over from Avery Lund, ahead of our meeting on Tuesday 1 December 2026');
  expect(body).toContain('Kim Moss takes over from Avery Lund as our account executive for Northwind Analytics');
  expect(body).toContain('Our meeting is confirmed for Tuesday 1 December 2026');
  expect(body).not.toMatch(/[{}[\]]|like you to meet|stayed with me/);
  expect(lacks).toEqual([]);
});

test('a time that has passed is said to be agreed anew', () => {
  expect(draft({}, { start: null, isOver: true }).lacks).toEqual([
    'The time of the meeting has passed: agree a new one, and add it with its time zone.',
  ]);
});

test('whom an introduction named is known once somebody else has it', () => {
  const by = { at: '2026-11-01T09:00:00Z', by: 'sam' };
  const log: HandoffEvent[] = [
    { type: 'begun', ...by },
    { type: 'submitted', ...by, score: 15, words: 120, ae: 'avery' },
    { type: 'introduced', ...by, joins: true },
  ];
  const given: HandoffEvent[] = [...log, { type: 'reassigned', ...by, ae: 'kim', anew: true }];
  const all = [log, given, [...given, { type: 'introduced', ...by, joins: true } as const], log.slice(0, 2)].map(introducedBefore);
  expect(all).toEqual([null, 'avery', null, null]);
});

test('of a bare one it invents nothing, and says what to add', () => {
  const brief = { ...completeBrief, pain: 'Closing takes eleven days.' };
  const bare = draft({ brief, facts: {}, nextStep: '', attendees: [] }, { start: null, joins: false });
  const { to, subject, body, lacks, unaddressed } = bare;
  expect(to).toEqual([]);
  expect(subject).toBe('Introducing Avery Lund');
  expect(body).toContain('Hi there,');
  expect(body).not.toMatch(/[{}[\]“]|confirmed|eleven/);
  expect(lacks).toHaveLength(3);
  expect(unaddressed).toEqual({ says: 'The page shows no address: add to whom it goes.', instead: null });
});

describe('the time is said so that nobody has to ask whose', () => {
  test.each([
    ['2026-12-01T16:00:00Z', 'Europe/London', 'Tuesday 1 December 2026 at 16:00, Greenwich Mean Time'],
    ['2026-07-01T16:00:00Z', 'Europe/London', 'Wednesday 1 July 2026 at 17:00, British Summer Time (UTC+1)'],
    ['2026-12-01T23:30:00Z', 'Asia/Kolkata', 'Wednesday 2 December 2026 at 05:00, India Standard Time (UTC+5:30)'],
    ['2026-03-29T01:30:00Z', 'Europe/Berlin', 'Sunday 29 March 2026 at 03:30, Central European Summer Time (UTC+2)'],
    ['2026-12-01T16:00:00Z', 'UTC', 'Tuesday 1 December 2026 at 16:00, Coordinated Universal Time'],
  ])('%s in %s', (start, zone, said) => expect(draft({}, { start, zone }).body).toContain(`Our meeting is confirmed for ${said}.`));
});

describe('it greets and addresses those who come', () => {
  const attendee = (name: string, confirmed = true) => ({ id: name, name, role: '', confirmed });
  test.each<[string[], string]>([
    [['Dana Whitfield', 'Ruth Adler'], 'Hi Dana and Ruth,'],
    [['Dana', 'Ruth', 'Luc'], 'Hi Dana, Ruth and Luc,'],
    [['A', 'B', 'C', 'D'], 'Hi all,'],
    [['Dr. Ruth Adler'], 'Hi Dr. Ruth Adler,'],
    [['Whitfield, Dana', 'RUTH ADLER', 'luc'], 'Hi Dana, Ruth and Luc,'],
    [['Jo-Ann MacLeod', 'JP'], 'Hi Jo-Ann and JP,'],
    [['dana@northwind.example'], 'Hi there,'],
    [['dana@northwind.example', 'Ruth'], 'Hi all,'],
  ])('%s', (names, greeting) => {
    expect(draft({ attendees: names.map((name) => attendee(name)) }).body.startsWith(greeting)).toBe(true);
  });
  test('not those who have not said so, unless nobody has', () => {
    expect(draft({ attendees: [attendee('Ruth', false), attendee('Dana Whitfield')] }).body).toMatch(/^Hi Dana,/);
    expect(draft({ attendees: [attendee('Ruth', false)] })).toMatchObject({ to: ['dana.w@northwind.example'] });
  });
  test('to whom no address leads is named, and the contact offered, never put in', () => {
    const dana = { name: 'Dana Whitfield', email: 'dana@northwind.example' };
    const [priya, luc] = [attendee('Priya Shah'), attendee('luc ferrand')];
    const of = (change: Partial<HandoffContent>) => {
      const { to, unaddressed } = draft(change);
      return [to, unaddressed?.says ?? null, unaddressed?.instead ?? null];
    };
    expect(of({ attendees: [priya] })).toEqual([[], 'No address is known for Priya Shah.', dana]);
    expect(of({ attendees: [priya, luc] })).toEqual([[], 'No address is known for Priya Shah and Luc Ferrand.', dana]);
    const [them] = ['dana.w@northwind.example'];
    expect(of({ attendees: [priya, attendee(dana.name)] })).toEqual([[them], 'No address is known for Priya Shah.', dana]);
    expect(of({ attendees: [attendee(dana.name)] })).toEqual([[them], null, null]);
    const told = { contact: dana.name, email: dana.email };
    expect(of({ attendees: [priya, attendee(dana.name)], facts: told })).toEqual([
      [dana.email],
      'No address is known for Priya Shah.',
      null,
    ]);
    expect(of({ attendees: ['A', 'B', 'C', 'D'].map((name) => attendee(name)), facts: {} })).toEqual([
      [],
      'No address is known for 4 of those who come.',
      null,
    ]);
    expect(of({ attendees: [priya], facts: { ...told, email: 'dana@x.example?bcc=all@evil.example' } })).toEqual([
      [],
      'No address is known for Priya Shah.',
      null,
    ]);
    expect(of({ attendees: [], facts: { email: dana.email } })).toEqual([
      [],
      'Nobody is named: add to whom it goes.',
      { name: '', email: dana.email },
    ]);
  });
  test.each([
    'a@b',
    'dana@x.example?bcc=all@evil.example',
    'dana@x.example,eve@evil.example',
    'x@y.example\r\nBcc: z@evil.example',
    '"a b"@c.example',
  ])('an address of the page that is more than an address is left out: %s', (email) =>
    expect(draft({ facts: { contact: 'Dana Whitfield', email }, attendees: [] }).to).toEqual([]),
  );
});

describe('what is meant for colleagues stays with them', () => {
  test('a quotation that stands under Red Flags too, and one that speaks as we speak', () => {
    const secret = 'our plant managers will never give up their own copies';
    const brief = { ...completeBrief, pain: `“${secret}” He is our champion. “Every month is a mess.”`, redFlags: `Dana: “${secret}”` };
    const { body } = draft({ brief });
    expect(body).toContain('“Every month is a mess.”');
    expect(body).not.toContain('copies');
    expect(draft({ brief: { ...completeBrief, pain: '“Luc is the blocker in this deal.”' } }).body).not.toContain('blocker');
  });
  test('a next step that names stances', () => {
    const { body, lacks } = draft({ nextStep: '45 minutes with Ruth (champion) and IT' });
    expect(body).not.toContain('champion');
    expect(lacks[0]).toMatch(/^The next step is worded for colleagues/);
  });

  /** Words that stand nowhere else. */
  const word = fc.stringMatching(/^[a-z]{7,12}$/).map((one) => `zq${one}`);
  const sentence = fc.array(word, { minLength: 4, maxLength: 8 }).map((words) => words.join(' '));
  test('whatever the brief says: no red flag, stance, score, bar answer, phone or amount, and no prose of any field', () => {
    const briefs = fc.record(
      Object.fromEntries(FIELD_KEYS.map((key) => [key, sentence])) as Record<(typeof FIELD_KEYS)[number], typeof sentence>,
    );
    fc.assert(
      fc.property(briefs, sentence, sentence, fc.constantFrom(...STANCES), (prose, quote, flag, stance) => {
        const { body, subject } = draft({
          brief: {
            ...prose,
            pain: `${prose.pain} “${quote}” ${prose.pain}`,
            redFlags: `${prose.redFlags} “${flag}”`,
            buyingProcess: `“${flag}”`,
          },
          bar: { authority: { ticked: true, evidence: flag } },
          people: [{ id: 'p', name: flag, role: flag, stance }],
          fit: { size: flag, industry: flag, technology: flag, growth: flag, whyTargeted: flag, confirmed: true },
          facts: { ...content.facts, phone: flag, stage: flag, amount: { value: 45_000, currency: 'EUR' } },
        });
        const mail = `${subject}\n${body}`;
        expect(mail).toContain(quote.slice(1));
        for (const secret of [...Object.values(prose), flag, '45', '/ 15', ...STANCES.filter((one) => one !== 'unknown')].filter(
          (one) => one !== '45',
        ))
          expect(mail).not.toContain(secret);
      }),
    );
  });
});
