/** Links that open a mail for sending, read back as mail programs read them. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gmailOf, type Mail, mailAsText, mailtoOf, outlookOf } from '../../../src/core/introduction/mail.ts';

const mail: Mail = {
  to: ['dana@northwind.example', 'o’ruth+x@northwind.example'],
  cc: ['avery@ours.example'],
  subject: 'Meet Avery & co: 50 % “sooner”?',
  body: 'Hi Dana,\n\nwe meet at 16:00 #1.\nSam',
};

test('each opens with everybody, the subject and every line', () => {
  const mailto = new URL(mailtoOf(mail).href);
  expect(mailto.pathname.split(',').map(decodeURIComponent)).toEqual(mail.to);
  expect(Object.fromEntries(mailto.searchParams)).toEqual({
    cc: 'avery@ours.example',
    subject: mail.subject,
    body: 'Hi Dana,\r\n\r\nwe meet at 16:00 #1.\r\nSam',
  });
  const gmail = new URL(gmailOf(mail).href).searchParams;
  expect([gmail.get('view'), gmail.get('to'), gmail.get('su'), gmail.get('body')]).toEqual([
    'cm',
    mail.to.join(','),
    mail.subject,
    mail.body,
  ]);
  const outlook = new URL(outlookOf(mail).href).searchParams;
  expect([outlook.get('to'), outlook.get('subject'), outlook.get('body')]).toEqual([mail.to.join(';'), mail.subject, mail.body]);
});

test('a text that is too long for a link opens without it, and says so', () => {
  const long = { ...mail, body: 'äöü '.repeat(300) };
  expect(mailtoOf(long)).toMatchObject({ isWhole: false });
  expect(new URL(mailtoOf(long).href).searchParams.get('body')).toBeNull();
  expect(gmailOf(long)).toMatchObject({ isWhole: true });
  expect(gmailOf({ ...mail, body: 'x'.repeat(9_000) })).toMatchObject({ isWhole: false });
});

test('no text can add a recipient or a part, and no link is longer than it may be', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme', maxLength: 3_000 }), (subject, body) => {
      const { href } = mailtoOf({ ...mail, subject, body });
      expect([...new URL(href).searchParams.keys()].filter((name) => !['cc', 'subject', 'body'].includes(name))).toEqual([]);
      expect(href.length).toBeLessThanOrEqual(Math.max(2_000, mailtoOf({ ...mail, subject, body: '' }).href.length));
      expect(outlookOf({ ...mail, subject, body }).href).not.toMatch(/\s/);
    }),
  );
});

test('copied, it stands there as it would be sent', () => {
  expect(mailAsText(mail)).toBe(`To: ${mail.to.join(', ')}\nCc: avery@ours.example\nSubject: ${mail.subject}\n\n${mail.body}`);
  expect(mailAsText({ ...mail, to: [], cc: [] })).toBe(`Subject: ${mail.subject}\n\n${mail.body}`);
});
