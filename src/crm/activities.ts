/** What last happened on a record, out of a CRM's answer. Baton's own note is nothing that happened. */
import { MOST_ACTIVITIES } from '../core/handoff/activities.ts';
import type { Activity } from '../core/handoff/record.ts';
import { momentOf, textOf } from './answer.ts';

/** How many are asked for: some are Baton's, and some say nothing. */
export const ASKED_ACTIVITIES = 10;

const OWN = /baton-[0-9a-f]{16}-\d/;
const MOST_LETTERS = 300;
/** Markup takes room too. A longer text would be looked through for nothing, and a hostile one for long. */
const MOST_READ = 4_000;

const SIGNS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', '#39': "'" };

/** The words of HTML, for whoever shows them as text. */
export const wordsOfHtml = (html: string): string =>
  html
    .replace(/<(style|script|head)\b[\s\S]*?<\/\1>/gi, ' ')
    .replace(/<!--[\s\S]*?-->/g, ' ')
    .replace(/<\/?[a-z][^<>]*>/gi, ' ')
    .replace(/&(amp|lt|gt|quot|apos|nbsp|#39);/g, (whole, name: string) => SIGNS[name] ?? whole);

/** The words of Markdown. */
export const wordsOfMarkdown = (text: string): string => text.replace(/!?\[([^\]]*)\]\([^()]*\)/g, '$1').replace(/\*\*|__|^#+ |^> /gm, '');

interface Told {
  /** As both CRMs tell it, in UTC. */
  at: unknown;
  text: unknown;
  words: (text: string) => string;
  by: unknown;
}

/** The latest first, as they were told; what says nothing, or not when, is left out. */
export function activitiesOf(told: readonly Told[]): Activity[] | undefined {
  const all = told.flatMap(({ at: when, text, words, by }): Activity[] => {
    const at = momentOf(when);
    if (!at || typeof text !== 'string' || OWN.test(text)) return [];
    const says = textOf(words(text.slice(0, MOST_READ)));
    const whose = textOf(by)?.slice(0, 200);
    return says
      ? [{ at, says: says.length > MOST_LETTERS ? `${says.slice(0, MOST_LETTERS - 1)}…` : says, ...(whose && { by: whose }) }]
      : [];
  });
  return all.length > 0 ? all.slice(0, MOST_ACTIVITIES) : undefined;
}
