/** Scores the brief on screen with the names of the workspace, and with what is known around it. */
import { type Brief, FIELD_KEYS } from '../../core/brief/fields.ts';
import type { Facts } from '../../core/handoff/record.ts';
import { FIELD_MAX, type HandoffContent } from '../../core/handoff/registers.ts';
import { sameValue } from '../../core/handoff/values.ts';
import { namesWith } from '../../core/rubric/reading/reading.ts';
import type { BriefScore } from '../../core/rubric/score.ts';
import { createBriefScorer } from '../../core/rubric/scoreBrief.ts';
import type { Surroundings } from '../../core/rubric/warnings/registry.ts';
import { NO_NAMES, type WorkspaceNames } from '../../protocol/names.ts';

interface Scored {
  brief: Brief;
  surroundings: Surroundings;
  score: BriefScore;
}

let names = NO_NAMES;
/** One for the brief on screen: a key stroke costs the field it falls into. */
let scoreBrief = createBriefScorer();
let last: Scored | null = null;

/** Reads briefs with these names from now on. False where they are the same as before. */
export function readWith(told: WorkspaceNames): boolean {
  if (sameValue(names, told)) return false;
  names = told;
  scoreBrief = createBriefScorer(namesWith(told));
  last = null;
  return true;
}

/** What did not change keeps its identity, so that nothing that hangs on it is drawn again. */
export function scoreOf({ brief, people, facts }: Pick<HandoffContent, 'brief' | 'people' | 'facts'>): BriefScore {
  const surroundings = { peopleNamed: people.length, competitors: names.competitors, page: pageText(facts) };
  if (last && sameBrief(last.brief, brief) && sameValue(last.surroundings, surroundings)) return last.score;
  const scored = scoreBrief(clipped(brief), surroundings);
  const score = last ? { ...scored, warnings: keepingWarnings(last.score.warnings, scored.warnings) } : scored;
  last = { brief, surroundings, score };
  return score;
}

export const sameBrief = (a: Brief, b: Brief): boolean => FIELD_KEYS.every((key) => a[key] === b[key]);

/** A pasted book is not read to its end at every key: what is too long to send is judged by its beginning. */
function clipped(brief: Brief): Brief {
  if (FIELD_KEYS.every((key) => brief[key].length <= FIELD_MAX)) return brief;
  return Object.fromEntries(FIELD_KEYS.map((key) => [key, brief[key].slice(0, FIELD_MAX)])) as Brief;
}

function keepingWarnings(before: BriefScore['warnings'], after: BriefScore['warnings']): BriefScore['warnings'] {
  const kept = { ...after };
  for (const key of FIELD_KEYS) {
    const [old, now] = [before[key], after[key]];
    if (old && now && sameValue(old, now)) kept[key] = old;
  }
  return kept;
}

/** Characters of the page that are looked through for a competitor. */
const PAGE_MOST = 2_000;

/** What of the page may name a competitor: its title, and what the buyer's people are called. The account is the buyer, and the owner one of us. */
function pageText({ title, contactTitle, attendees = [] }: Facts): string {
  const told = [title, contactTitle, ...attendees.map(({ role }) => role)].filter(Boolean);
  return told.join('. ').slice(0, PAGE_MOST);
}
