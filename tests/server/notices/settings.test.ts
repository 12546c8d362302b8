import { expect, test } from 'vitest';
import { readSettings } from '../../../src/server/config.ts';
import { noticeOptions } from '../../../src/server/notices/settings.ts';

const optionsIn = (environment: Record<string, string>) => {
  const read = readSettings(environment);
  return read.ok ? noticeOptions(read.settings) : read.message;
};

test('without settings no mail leaves, and no webhook reaches inside', () => {
  expect(optionsIn({})).toEqual({ mail: null, webhookHosts: [] });
});

test('mail wants a server and a sender, and says which is missing', () => {
  const url = 'smtps://baton:p%40ss@mail.example:465';
  expect(optionsIn({ BATON_SMTP_URL: url, BATON_MAIL_FROM: 'Baton <baton@company.example>' })).toMatchObject({
    mail: { url, from: 'Baton <baton@company.example>' },
  });
  expect(optionsIn({ BATON_SMTP_URL: url })).toContain('BATON_MAIL_FROM: Set it too');
  expect(optionsIn({ BATON_MAIL_FROM: 'baton@company.example' })).toContain('BATON_SMTP_URL: Set it too');
});

test.each([
  ['BATON_SMTP_URL', 'mail.example:25', /BATON_SMTP_URL: Give an address like smtps:/],
  ['BATON_SMTP_URL', 'https://mail.example', /BATON_SMTP_URL: Give an address like smtps:/],
  ['BATON_MAIL_FROM', 'Baton', /BATON_MAIL_FROM: Give an address like/],
  ['BATON_MAIL_FROM', 'Baton <a@b.example>\r\nBcc: x@y.example', /BATON_MAIL_FROM: Give an address like/],
  ['BATON_WEBHOOK_HOSTS', 'http://chat.intern/', /BATON_WEBHOOK_HOSTS: Give hosts like/],
])('%s as %s is refused', (name, value, says) => {
  expect(optionsIn({ BATON_SMTP_URL: 'smtp://a.example', BATON_MAIL_FROM: 'a@b.example', [name]: value })).toMatch(says);
});

test('hosts inside are listed with commas', () => {
  expect(optionsIn({ BATON_WEBHOOK_HOSTS: 'Chat.intern:8065, 127.0.0.1,[::1]:80' })).toMatchObject({
    webhookHosts: ['chat.intern:8065', '127.0.0.1', '[::1]:80'],
  });
});
