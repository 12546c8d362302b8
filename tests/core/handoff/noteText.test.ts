/** The note as HTML, Markdown and plain text: whatever somebody wrote, it is found again by its tag, stands as it was written, and can be cut. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CrmNote } from '../../../src/core/handoff/crmNote.ts';
import { REPLACES, tagIn } from '../../../src/core/handoff/keepNote.ts';
import { noteHtml, noteMarkdown, notePlain, noteWithin } from '../../../src/core/handoff/noteText.ts';

const MARK = 'baton-0123456789abcdef';
const TAG = `${MARK}-1-7`;
const LINK = `https://crm.example/deal/45?${TAG}`;
const noteOf = (...lines: string[]): CrmNote => ({
  mark: MARK,
  step: 7,
  parts: [
    { name: 'Handoff brief: Northwind (12 / 15)', lines: ['Sam to Avery'] },
    { name: 'Trigger Signal', lines },
  ],
});

describe.each([
  ['HTML', noteHtml],
  ['Markdown', noteMarkdown],
  ['plain text', notePlain],
])('%s', (_, render) => {
  test('is found again by its tag, whatever stands in it', () => {
    const line = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('</a>', '[x](y)', `${MARK}-9-9`, `see ${MARK}-1-999999999.`, '<b', '**', '<!--'),
    );
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const text = render({ note: noteOf(...lines), tag: TAG, link: LINK });
        expect(tagIn(text, MARK)).toEqual({ part: 1, step: 7 });
      }),
    );
  });

  test('says what it takes the place of, first', () => {
    const text = render({ note: noteOf('Raised 12 M'), tag: TAG, link: LINK, isReplacing: true });
    expect(text.replace(/<[^>]*>/g, '').startsWith(REPLACES)).toBe(true);
    expect(tagIn(text, MARK)).toEqual({ part: 1, step: 7 });
  });

  test('is cut to what the CRM takes, where the lines are longest, and found again', () => {
    const note = noteOf('x'.repeat(9_000), 'Raised 12 M in a round led by Index');
    const text = noteWithin(4_000, render, { note, tag: TAG, link: LINK });
    expect(text.length).toBeLessThanOrEqual(4_000);
    expect(text).toContain('Raised 12 M in a round led by Index');
    expect(text).toContain('xxx …');
    expect(tagIn(text, MARK)).toEqual({ part: 1, step: 7 });
  });

  test('takes nothing that a CRM refuses, and cuts no character in two', () => {
    const note = noteOf('a\u0000b\u0007c\tde\ud83d f\uffff', '😀'.repeat(500));
    const whole = render({ note, tag: TAG, link: LINK });
    expect(whole).toContain('abc de f');
    expect(whole).toContain('😀😀');
    expect(whole.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\ufffe\uffff]/u);
    expect(whole.isWellFormed()).toBe(true);
    for (const most of [301, 400, 777]) expect(noteWithin(most, render, { note, tag: TAG, link: LINK }).isWellFormed()).toBe(true);
    const odd = noteOf(`x${'😀'.repeat(500)}`);
    for (const most of [301, 400, 777]) expect(noteWithin(most, render, { note: odd, tag: TAG, link: LINK }).isWellFormed()).toBe(true);
  });

  test('is left whole where it fits', () => {
    const text = { note: noteOf('Raised 12 M'), tag: TAG, link: LINK };
    expect(noteWithin(4_000, render, text)).toBe(render(text));
  });
});

test('no line of HTML becomes a mark-up, and the whole is well formed', () => {
  const html = noteHtml({ note: noteOf('<img src=x onerror="run()"> & co', '2 < 3'), tag: TAG, link: `${LINK}&x="y"` });
  expect(html).toContain('&lt;img src=x onerror=&quot;run()&quot;&gt; &amp; co<br/>2 &lt; 3</p>');
  expect(html.endsWith(`<p><a href="${LINK}&amp;x=&quot;y&quot;">Ref. ${TAG}. Kept in step by Baton</a></p>`)).toBe(true);
});

test('no line of Markdown becomes a mark-up, but a list stays one', () => {
  const text = noteMarkdown({ note: noteOf('# not a heading', '- *one*', '1. first', '[a](http://x)', '<b>'), tag: TAG, link: LINK });
  expect(text).toContain('\\# not a heading\n- \\*one\\*\n1\\. first\n\\[a\\](http://x)\n<\u2060b>');
});

describe('what EspoCRM takes for a user name in Markdown', () => {
  const named = (...lines: string[]): string[] =>
    [...noteMarkdown({ note: noteOf(...lines), tag: TAG, link: LINK }).matchAll(/@([\w@.-]+)/g)].map(([, name = '']) => name);

  test.each([
    '@kim',
    'Ask @kim.hill, then (@kim)',
    '@@kim',
    'SDR:@kim',
    'soon...@kim.hill',
    'SDR-@kim.hill',
    'sam@kim',
    'é@kim.',
    '- @kim',
  ])('%s names nobody, and reads as it was written', (line) => {
    expect(named(line)).toEqual([]);
    const text = noteMarkdown({ note: noteOf(line), tag: TAG, link: LINK });
    expect(text.replaceAll('\u2060', '').replaceAll('\\', '')).toContain(line);
  });

  test.each(['dana.whitfield@northwind.example', '(dana_w@mail.northwind.example)', 'dana@müller.example, sam2@seller.example'])(
    'the address %s can be copied',
    (line) => {
      const text = noteMarkdown({ note: noteOf(line), tag: TAG, link: LINK });
      expect(text.replaceAll('\\', '')).toContain(line);
    },
  );

  test('whatever somebody wrote, nothing but a domain stands behind it', () => {
    // EspoCRM's names end at letters beyond these: of an address at such a domain it finds a part, which is rather no user than the address is none.
    const line = fc.stringMatching(/^[a-c@. _:(-]{0,30}$/);
    fc.assert(
      fc.property(line, (text) => named(text).every((name) => /^[\w-]+\.\w/.test(name))),
      { numRuns: 2_000 },
    );
  });
});

test('no line of plain text is a tag, where it is shown as HTML all the same', () => {
  const text = notePlain({ note: noteOf('<script>run()</script>', '2 < 3'), tag: TAG, link: LINK });
  expect(text).toContain('<\u2060script>run()<\u2060/script>\n2 < 3');
  expect(text).not.toMatch(/<[a-z/!?]/i);
});
