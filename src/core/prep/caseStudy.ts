/** A customer's story out of the workspace's list that fits this buyer, by industry or by pain. */
import type { HandoffContent } from '../handoff/registers.ts';
import { stem } from '../rubric/reading/stem.ts';
import { tokenise } from '../rubric/reading/tokens.ts';
import type { WorkspaceFacts } from '../settings/facts.ts';

export interface CaseStudyFit {
  title: string;
  link: string;
  /** Why it fits, in the words of this brief. */
  because: { by: 'industry'; industry: string } | { by: 'pain'; words: string[] };
}

/** Letters: shorter words stand in every pain, or between the words of an industry. */
const TELLING = { pain: 5, industry: 4 } as const;
/** One word in common is chance. */
const LEAST_SHARED = 2;

/** Words that stand in many pains of any buyer. */
const EVERYWHERE = new Set(
  'about,after,again,because,before,being,could,every,their,there,these,those,through,which,would,month,months,weeks,years'
    .split(',')
    .map(stem),
);

function tellingWords(text: string, of: keyof typeof TELLING): Map<string, string> {
  const words = tokenise(text).filter(({ kind, norm }) => kind === 'word' && norm.length >= TELLING[of]);
  return new Map(words.map(({ norm }) => [stem(norm), norm] as const).filter(([root]) => !EVERYWHERE.has(root)));
}

function isSameIndustry(a: string, b: string): boolean {
  const [one, other] = [tellingWords(a, 'industry'), tellingWords(b, 'industry')];
  const exact = a.trim().toLowerCase() === b.trim().toLowerCase() && a.trim() !== '';
  return exact || [...one.keys()].some((word) => other.has(word));
}

/** Null where none fits. One of the same industry stands before one of a similar pain; where both fit, that one. */
export function caseStudyFor(
  { brief, fit }: Pick<HandoffContent, 'brief' | 'fit'>,
  studies: WorkspaceFacts['caseStudies'],
): CaseStudyFit | null {
  const pain = tellingWords(`${brief.pain} ${brief.currentState}`, 'pain');
  const rated = studies.map((study) => {
    const shared = [...tellingWords(study.pain, 'pain')].flatMap(([root]) => pain.get(root) ?? []);
    const words = shared.length >= LEAST_SHARED ? shared : [];
    const industry =
      fit?.industry.trim() && study.industry.trim() && isSameIndustry(fit.industry, study.industry) ? fit.industry.trim() : '';
    return { study, words, industry, weight: (industry ? 100 : 0) + words.length };
  });
  const best = rated.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight)[0];
  if (!best) return null;
  const { title, link } = best.study;
  return {
    title,
    link,
    because: best.industry ? { by: 'industry', industry: best.industry } : { by: 'pain', words: best.words.slice(0, 3) },
  };
}
