/** The known failures of a handoff that its row and its prep card point out, beside what is to be done. */
import { STANDARD_BAR } from '../../core/bar/bar.ts';
import { motionOf } from '../../core/bar/motion.ts';
import type { Failure, FailureKey } from '../../core/failures/failure.ts';
import { failuresOf } from '../../core/failures/failuresOf.ts';
import type { HandoffEvent, State } from '../../core/handoff/events.ts';
import type { HandoffContent } from '../../core/handoff/registers.ts';
import { namesWith } from '../../core/rubric/reading/reading.ts';
import type { BriefScore } from '../../core/rubric/score.ts';
import { scoreBrief } from '../../core/rubric/scoreBrief.ts';
import type { WorkspaceFacts } from '../../core/settings/facts.ts';
import type { WorkspaceNames } from '../../protocol/names.ts';

/** What is late stands in the row as what is to be done, with when it was due. */
const SAID_BY_DUE: ReadonlySet<FailureKey> = new Set(['time-warp', 'ghost-handoff']);

const MOST_SCORES = 300;
const scores = new Map<string, BriefScore>();
let readWith: { names: WorkspaceNames; reading: ReturnType<typeof namesWith> } | null = null;

/** A brief costs milliseconds to score, and is listed again and again. */
function scoreOf({ brief, people }: HandoffContent, names: WorkspaceNames): BriefScore {
  if (readWith?.names !== names) {
    readWith = { names, reading: namesWith(names) };
    scores.clear();
  }
  const key = JSON.stringify([brief, people.length]);
  const known = scores.get(key) ?? scoreBrief(brief, { peopleNamed: people.length, competitors: names.competitors }, readWith.reading);
  if (scores.size >= MOST_SCORES) scores.clear();
  scores.set(key, known);
  return known;
}

interface Seen {
  state: State;
  events: HandoffEvent[];
  content: HandoffContent;
}

/** What a field says of itself is left to the field. */
export function failuresIn(seen: Seen, facts: WorkspaceFacts, names: WorkspaceNames, now: number): Failure[] {
  const { content } = seen;
  const context = {
    facts,
    motion: motionOf(content) ?? STANDARD_BAR.motion,
    booked: content.facts.booked,
    get score() {
      return scoreOf(content, names);
    },
  };
  return failuresOf(seen, context, now).filter(({ key, isSaidInField }) => !isSaidInField && !SAID_BY_DUE.has(key));
}
