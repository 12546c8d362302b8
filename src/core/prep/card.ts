/** What the prep card says: what was written and told, arranged, and what follows from it. Nothing stands here that has no place to come from. */
import type { Bar } from '../bar/bar.ts';
import { type FitLine, fitLines } from '../handoff/fitLines.ts';
import type { HandoffContent } from '../handoff/registers.ts';
import type { Promised } from '../promises/promise.ts';
import { promisesIn } from '../promises/promisesIn.ts';
import type { WorkspaceFacts } from '../settings/facts.ts';
import { type ContactAge, contactAge, type WrittenAt } from './age.ts';
import { type CaseStudyFit, caseStudyFor } from './caseStudy.ts';
import { type CompetitorNamed, competitorsNamed } from './competitors.ts';
import type { Objection } from './objection.ts';
import { objectionsOf } from './objections.ts';
import { type KnownPerson, knownPeople } from './people.ts';
import { type Words, wordsOf } from './quote.ts';

export interface Evidence {
  /** The bar's item. */
  name: string;
  evidence: string;
}

export interface PrepCard {
  pain: Words;
  objections: Objection[];
  /** What was promised, where the workspace's facts speak of it. */
  promised: Promised[];
  competitors: CompetitorNamed[];
  caseStudy: CaseStudyFit | null;
  people: KnownPerson[];
  evidence: Evidence[];
  fit: FitLine[];
  contact: ContactAge | null;
}

/** What is known beside the handoff itself. */
export interface Around {
  bar: Bar;
  facts: WorkspaceFacts;
  /** Names of competitors that the workspace knows beside its facts. */
  competitors: readonly string[];
  writtenAt: WrittenAt;
  /** When it was handed off, epoch milliseconds; null before. */
  saidAt: number | null;
  /** Epoch milliseconds. */
  now: number;
}

export function prepCardOf(content: HandoffContent, { bar, facts, competitors, writtenAt, saidAt, now }: Around): PrepCard {
  const { brief, fit } = content;
  return {
    pain: wordsOf(brief.pain),
    objections: objectionsOf(content),
    // "In January" is the next one from when it was said, not from when it is read.
    promised: promisesIn(brief.promised, facts, saidAt ?? now),
    competitors: competitorsNamed(brief, facts.competitors, competitors),
    caseStudy: caseStudyFor(content, facts.caseStudies),
    people: knownPeople(content),
    evidence: bar.items.flatMap(({ key, name }) => {
      const answer = content.bar[key];
      return answer?.ticked ? [{ name, evidence: answer.evidence }] : [];
    }),
    fit: fitLines(fit),
    contact: contactAge(content, writtenAt, now),
  };
}
