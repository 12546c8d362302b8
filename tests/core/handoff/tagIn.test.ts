import { describe, expect, test } from 'vitest';
import { tagIn } from '../../../src/core/handoff/keepNote.ts';

const MARK = 'baton-0123456789abcdef';
const markdown = `**Handoff brief: Northwind (14 / 15)**\nSam to Avery\n\n[Kept in step by Baton](https://crm.example/?${MARK}-1-3#Opportunity/view/1)`;
const html = `<p><strong>Handoff brief: Northwind (14 / 15)</strong><br>Sam to Avery</p><p><a href="https://crm.example/web?${MARK}-1-3#id=45" target="_blank">Kept in step by Baton</a></p>`;

test.each([markdown, html, `This takes the place of the older note below, which nobody can change any more.\n\n${markdown}`])(
  'a note is known by its mark: %s',
  (text) => {
    expect(tagIn(text, MARK)).toEqual({ part: 1, step: 3 });
    expect(tagIn(text, 'baton-fedcba9876543210')).toBeNull();
  },
);

describe('what somebody else wrote is no note', () => {
  test.each([
    ['an answer below a quotation', `${markdown.replaceAll(/^/gm, '> ')}\n\nI called Dana, she wants SSO.`],
    ['an answer above one', `Do not book before Friday.\n\n${markdown}`],
    ['words put behind it', `${markdown}\n\nI called Dana.`],
    ['words put behind it in HTML', `${html}<p>I called Dana.</p>`],
    ['words put before it in HTML', `<p>I called Dana.</p><blockquote>${html}</blockquote>`],
    ['its mark alone', `${MARK}-1-999999999`],
    ['no text', null],
  ])('%s', (_, text) => {
    expect(tagIn(text, MARK)).toBeNull();
  });
});
