import { describe, expect, test } from 'vitest';
import { tagIn } from '../../../src/core/handoff/keepNote.ts';

const MARK = 'baton-0123456789abcdef';
const OTHER = 'baton-fedcba9876543210';
const REPLACES = 'This takes the place of the older note below, which nobody can change any more.';
const markdown = `**Handoff brief: Northwind (14 / 15)**\nSam to Avery\n\n[Ref. ${MARK}-1-3. Kept in step by Baton](https://crm.example/?${MARK}-1-3#Opportunity/view/1)`;
const html = `<p><strong>Handoff brief: Northwind (14 / 15)</strong><br>Sam to Avery</p><p><a href="https://crm.example/web?${MARK}-1-3#id=45" target="_blank">Ref. ${MARK}-1-3. Kept in step by Baton</a></p>`;
const plain = `Handoff brief: Northwind (14 / 15)\nSam to Avery\n\nhttps://crm.example/deal/45?${MARK}-1-3\nKept in step by Baton`;
/** As notes were written while the tag stood in the address alone. */
const before = (text: string): string => text.replace(`Ref. ${MARK}-1-3. `, '');

test.each([
  markdown,
  html,
  plain,
  before(markdown),
  before(html),
  `${REPLACES}\n\n${markdown}`,
  html.replaceAll('in step', 'in&nbsp; step'),
])('a note is known by its mark: %s', (text) => {
  expect(tagIn(text, MARK)).toEqual({ part: 1, step: 3 });
  expect(tagIn(text, OTHER)).toBeNull();
});

test.each([
  `Handoff brief: Northwind (14 / 15)\nSam to AveryRef. ${MARK}-1-3. Kept in step by Baton`,
  `<span>Handoff brief: Northwind (14 / 15)<br>Sam to AveryRef. ${MARK}-1-3. Kept in step by Baton<span class="o-mail-Message-edited"></span></span>`,
  `${REPLACES}Handoff brief: Northwind (14 / 15)\nSam to Avery\n\nRef. ${MARK}-1-3. Kept in step by Baton`,
])('with its link lost it is known by its words: %s', (text) => {
  expect(tagIn(text, MARK)).toEqual({ part: 1, step: 3, isUnlinked: true });
  expect(tagIn(text, OTHER)).toBeNull();
});

test.each([
  ['HTML', html],
  ['HTML of before', before(html)],
  ['Markdown', markdown],
  ['Markdown of before', before(markdown)],
  ['plain text', plain],
  ['words', `Handoff brief: Northwind\nSam to Avery\nRef. ${MARK}-1-3. Kept in step by Baton`],
])('in %s what somebody wrote in the brief is not its tag', (_, text) => {
  for (const wrote of [
    `see ${MARK}-9-999999999.`,
    `Ref. ${MARK}-9-999999999. Kept in step by Baton`,
    `https://crm.example/?${MARK}-9-999999999`,
  ])
    expect(tagIn(text.replace('Sam to Avery', wrote), MARK)).toMatchObject({ part: 1, step: 3 });
});

describe('what somebody else wrote is no note', () => {
  test.each([
    ['an answer below a quotation', `${markdown.replaceAll(/^/gm, '> ')}\n\nI called Dana, she wants SSO.`],
    ['an answer above one', `Do not book before Friday.\n\n${markdown}`],
    ['words put behind it', `${markdown}\n\nI called Dana.`],
    ['words put behind it in HTML', `${html}<p>I called Dana.</p>`],
    ['words put before it in HTML', `<p>I called Dana.</p><blockquote>${html}</blockquote>`],
    ['its mark alone', `${MARK}-1-999999999`],
    ['its last line alone', `Ref. ${MARK}-1-3. Kept in step by Baton`],
    ['a copy without its tag', `Handoff brief: Northwind (14 / 15)\nSam to Avery\n\nPain\nsee ${MARK}-1-3`],
    ['a mark in the brief where its own is gone', `Handoff brief: Northwind\nsee ${MARK}-1-999999999.\n\nPain\nKept in step by Baton`],
    ['a mark that runs into the last words', `Handoff brief: Northwind\nsee ${MARK}-1-999999999Kept in step by Baton`],
    ['more digits than a step has', `Handoff brief: Northwind\nRef. ${MARK}-1-9999999999. Kept in step by Baton`],
    ['no text', null],
  ])('%s', (_, text) => {
    expect(tagIn(text, MARK)).toBeNull();
  });
});

/** By an older version: the last tag of a note that begins and ends as ours. */
test.each([markdown, html, `Handoff brief: Northwind\nRef. ${MARK}-1-3. Kept in step by Baton`])(
  'a version of before knows it: %s',
  (text) => {
    const tags = [...text.matchAll(new RegExp(`${MARK}-(\\d{1,3})-(\\d{1,9})`, 'g'))];
    expect(tags.at(-1)?.slice(1)).toEqual(['1', '3']);
    expect(text.replace(/<[^<>]*>|\]\([^()]*\)/g, '')).toMatch(/Kept in step by Baton$/);
  },
);
