/** What only Close does. */
import { expect, test } from 'vitest';
import { benchOf, noteAt } from '../bench.ts';
import { bodyOf } from '../sent.ts';
import { close } from './bench.ts';
import { faulty, KEY, refused } from './server.ts';

test('the key is the name, and the password is empty', async () => {
  const { keep, server } = await benchOf(close);
  await keep(noteAt(2));
  expect(server.questions[0]?.headers.authorization).toBe(`Basic ${btoa(`${KEY}:`)}`);
});

test('its note is XHTML in a body', async () => {
  const { keep, server } = await benchOf(close);
  await keep(noteAt(2, 'R&D <team>'));
  const written = server.questions.find(close.writes);
  expect(written && bodyOf(written).note_html).toMatch(/^<body><p>.*R&amp;D &lt;team&gt;<\/p><p><a href=".*">.*<\/a><\/p><\/body>$/);
});

test('asked too often it says in its answer when to come back', async () => {
  const { keep, server } = await benchOf(close);
  const said = { message: 'API call count exceeded for this 15 second window', rate_reset: 4.2, rate_limit: 60, rate_window: 15 };
  server.instead(close.looks, refused(429, said));
  expect(await keep(noteAt(2))).toEqual({ ok: false, trouble: 'busy', afterMs: 4_200, words: said.message });
  server.instead(close.looks, refused(429, { ...said, rate_reset: 1e9 }, { 'retry-after': '9' }));
  expect(await keep(noteAt(2))).toMatchObject({ ok: false, trouble: 'busy', afterMs: 9_000 });
});

test('what is wrong with a field is said with its name', async () => {
  const { keep, server } = await benchOf(close);
  server.instead(close.writes, faulty({ note_html: 'Not well formed.' }));
  expect(await keep(noteAt(2))).toEqual({ ok: false, trouble: 'refused', words: 'note_html: Not well formed.' });
});

test('a plan that has run out is said in its words', async () => {
  const { keep, server } = await benchOf(close);
  server.instead(close.writes, refused(402, 'Your trial has ended.'));
  expect(await keep(noteAt(2))).toEqual({ ok: false, trouble: 'refused', words: 'Your trial has ended.' });
});
