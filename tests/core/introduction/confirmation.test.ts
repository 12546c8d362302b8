/** The mail that confirms a meeting by itself: to whom it goes, what it says, and what no page and no brief can make of it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contentOf, type HandoffContent } from '../../../src/core/handoff/registers.ts';
import { CONFIRMATION_PLACEHOLDERS, confirmationOf } from '../../../src/core/introduction/confirmation.ts';
import { PLACEHOLDERS } from '../../../src/core/introduction/template.ts';
import { confirmation as setting } from '../../../src/core/settings/confirmation.ts';

const content: HandoffContent = {
  ...contentOf({}),
  attendees: [{ id: 'a', name: 'Dana Whitfield', role: 'COO', confirmed: true }],
  facts: {
    account: 'Northwind Analytics',
    contact: 'Ruth Adler',
    email: 'ruth@northwind.example',
    attendees: [{ name: 'dana whitfield', email: 'Dana.W@northwind.example' }],
  },
};

const mailOf = (change: Partial<HandoffContent> = {}, start = '2026-12-01T16:00:00+01:00') =>
  confirmationOf(
    { content: { ...content, ...change }, sdr: 'Sam Rivera', ae: 'Avery Lund', start, zone: 'Europe/Berlin' },
    setting.standard,
  );

test('it says who, when and in which zone, and nothing else', () => {
  expect(mailOf()).toEqual({
    to: ['dana.w@northwind.example'],
    subject: 'Confirmed: our meeting on Tuesday 1 December 2026',
    body: `Hi Dana,

This is to confirm our meeting on Tuesday 1 December 2026 at 16:00, Central European Standard Time (UTC+1).

Avery Lund will speak with you and already knows what you told Sam Rivera, so there is no need to prepare anything.

If the time no longer suits you, just reply to this mail: it reaches Avery.

Best regards,
Avery Lund`,
  });
});

describe('it goes to those who said they will come, and to nobody else', () => {
  const person = (name: string, confirmed: boolean) => ({ id: name, name, role: '', confirmed });
  test('not to the contact of the record, nor to who has not said so', () => {
    expect(mailOf({ attendees: [] })).toBeNull();
    expect(mailOf({ attendees: [person('Dana Whitfield', false)] })).toBeNull();
    expect(mailOf({ attendees: [person('Dana Whitfield', true), person('Ruth Adler', false)] })?.to).toEqual(['dana.w@northwind.example']);
    expect(mailOf({ attendees: [person('Ruth Adler', true)] })?.to).toEqual(['ruth@northwind.example']);
    expect(mailOf({ attendees: [person('Somebody', true)] })).toBeNull();
  });
  test('nor where the time is none', () => expect(mailOf({}, 'soon')).toBeNull());
  test.each([
    'dana@x.example, eve@evil.example',
    'dana@x.example\r\nBcc: eve@evil.example',
    'Eve <eve@evil.example>',
    'dana@x.example?bcc=eve@evil.example',
    'dana@localhost',
  ])('an address that is more than an address is none: %j', (email) => {
    expect(mailOf({ facts: { ...content.facts, attendees: [{ name: 'Dana Whitfield', email }] } })).toBeNull();
  });
  test('of many, to the first ten', () => {
    const names = Array.from({ length: 30 }, (_, at) => `Person ${at}`);
    const attendees = names.map((name) => person(name, true));
    const facts = { attendees: names.map((name, at) => ({ name, email: `p${at}@northwind.example` })) };
    expect(mailOf({ attendees, facts })?.to).toHaveLength(10);
  });
});

test('whatever page and brief say, no line, link or sentence of theirs stands in it', () => {
  const evil = fc.constantFrom(
    'https://evil.example',
    'evil.example/x',
    'www.evil',
    '\r\nBcc: eve@evil.example',
    '<b>',
    'Pay now! Click',
    '{sdr}',
    '[x]',
    'Urgent wire the evil deposit to account now',
    'Dr Call 0900 123456 evil',
    'log in at 192.0.2.7 evil',
    'wire-the-deposit-to-evil',
  );
  const text = fc.tuple(fc.string({ maxLength: 20 }), evil, fc.string({ maxLength: 20 })).map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, text, text, (name, account, wrote) => {
      const brief = Object.fromEntries(Object.keys(content.brief).map((key) => [key, `“${wrote} zqsecret”`])) as typeof content.brief;
      const attendees = [{ id: 'a', name, role: wrote, confirmed: true }];
      const mail = mailOf({
        attendees,
        brief,
        nextStep: wrote,
        facts: { account, attendees: [{ name: name.trim(), email: 'dana@northwind.example' }] },
      });
      if (mail === null) return;
      expect(mail.to).toEqual(['dana@northwind.example']);
      expect(mail.subject).toBe('Confirmed: our meeting on Tuesday 1 December 2026');
      expect(mail.body).not.toMatch(/evil|zqsecret|[<>{}[\]]|Click/);
      expect(mail.body).toContain('Hi there,');
    }),
    { seed: 11, numRuns: 500 },
  );
});

test.each([
  ['Northwind Analytics', 'dana@northwind.example', 'Northwind'],
  ['Northwind Analytics', 'dana@northwind-analytics.co.example', 'Northwind Analytics'],
  ['3M', 'dana@mail.3m.example', '3M'],
  ['Studio 54', 'dana@studio54.example', 'Studio 54'],
  ['Halden & Sons', 'dana@haldensons.example', 'Halden & Sons'],
  ['Café Halden GmbH', 'dana@cafehalden.example', 'Café Halden'],
  ['Northwind, Inc.', 'dana@northwind.example', 'Northwind'],
  ['Northwind Analytics', 'dana.whitfield@freemail.example', ''],
  ['Urgent wire deposit now', 'dana@northwind.example', ''],
  ['Northwind wire deposit now', 'dana@northwind.example', 'Northwind'],
  ['Example now', 'dana@northwind.example', ''],
  ['Dana', 'dana@northwind.example', ''],
  ['Call 0900 123456', 'dana@northwind.example', ''],
  ['North[wind]', 'dana@northwind.example', ''],
])('of what a form calls a company, %j at %s stands there as %j', (account, email, said) => {
  const template = { ...setting.standard, body: 'Our meeting[ with {account}] is on {day}.' };
  const facts = { account, attendees: [{ name: 'Dana Whitfield', email }] };
  const mail = confirmationOf(
    { content: { ...content, facts }, sdr: 'Sam Rivera', ae: 'Avery Lund', start: '2026-12-01T16:00:00+01:00', zone: 'Europe/Berlin' },
    template,
  );
  expect(mail?.body).toBe(`Our meeting${said && ` with ${said}`} is on Tuesday 1 December 2026.`);
});

test('nobody is told that they meet their own company', () => expect(setting.standard.body).not.toContain('{account}'));

test.each([
  ['Dana Whitfield', 'Dana'],
  ['Whitfield, Dana', 'Dana'],
  ['Anne-Marie O’Brien', 'Anne-Marie'],
  ['Dr. Weber', 'Dr. Weber'],
  ['Dr Call Me Now', 'Dr Call'],
  ['Dr Call 0900 123456 Now', 'there'],
  ['Urgent wire the deposit to account now', 'there'],
  ['Wire-the-deposit', 'there'],
])('%j is greeted as %j', (name, greeting) => {
  const attendees = [{ id: 'a', name, role: '', confirmed: true }];
  const mail = mailOf({ attendees, facts: { attendees: [{ name, email: 'dana@northwind.example' }] } });
  expect(mail?.body.split('\n')[0]).toBe(`Hi ${greeting},`);
});

test('of two people with one name nobody is written to, for nobody knows which is meant', () => {
  const chris = (email?: string) => ({ name: 'Chris Lee', ...(email && { email }) });
  const person = (id: string) => ({ id, name: 'Chris Lee', role: '', confirmed: true });
  const to = (told: { name: string; email?: string }[], count = 1) =>
    mailOf({ attendees: [person('a'), person('b')].slice(0, count), facts: { attendees: told } })?.to ?? [];
  expect(to([chris('chris@other.example'), chris('chris@northwind.example')])).toEqual([]);
  expect(to([chris('chris@other.example'), chris()])).toEqual([]);
  expect(to([chris('chris@northwind.example')], 2)).toEqual([]);
  expect(to([chris('chris@northwind.example'), chris('Chris@northwind.example')])).toEqual(['chris@northwind.example']);
});

describe('a template', () => {
  test.each(Object.keys(PLACEHOLDERS))('takes {%s} where nobody wrote it for a colleague', (name) => {
    const isKnown = (CONFIRMATION_PLACEHOLDERS as readonly string[]).includes(name);
    expect(setting.schema.safeParse({ body: `Hi {${name}}` }).success).toBe(isKnown);
    expect(setting.schema.safeParse({ subject: `On {${name}}` }).success).toBe(isKnown);
  });
  test('says which one it cannot take, and where', () => {
    const [issue] = setting.schema.safeParse({ body: 'Hi {buyer},\n\nyou said {words}.' }).error?.issues ?? [];
    expect(issue?.message).toMatch(/^Line 3, column 10: There is no \{words\} in this mail\. Use one of \{buyer\} \{account\}/);
  });
  test('is off until somebody wants it, and a subject is one line', () => {
    expect(setting.standard.sends).toBe(false);
    expect(setting.schema.safeParse({ subject: 'a\nb' }).success).toBe(false);
  });
});
