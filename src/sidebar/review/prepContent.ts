/** What the prep card says, taken from the brief and nothing else. */
import type { Bar } from '../../core/bar/bar.ts';
import type { HandoffContent } from '../../core/handoff/registers.ts';

export interface Words {
  /** The buyer's own words, without their quotation marks; null where the brief quotes nobody. */
  quote: string | null;
  rest: string;
}

const QUOTE = /[“"„«]([^“”"„«»]{8,400})[”"“»]/;

/** Takes the first quotation out of a text, so that it can stand large. */
export function wordsOf(text: string): Words {
  const found = QUOTE.exec(text);
  if (!found?.[1]) return { quote: null, rest: text.trim() };
  const rest = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`.replace(/\s+/g, ' ').trim();
  return { quote: found[1].trim(), rest: rest.replace(/^[.,;:]\s*/, '') };
}

export interface Evidence {
  name: string;
  evidence: string;
}

export function evidenceOf(content: HandoffContent, bar: Bar): Evidence[] {
  return bar.items.flatMap((item) => {
    const answer = content.bar[item.key];
    return answer?.ticked ? [{ name: item.name, evidence: answer.evidence }] : [];
  });
}

/** Why the account fits, in one line; empty where nobody said. */
export function fitOf({ fit }: HandoffContent): string {
  return fit ? [fit.industry, fit.size, fit.technology, fit.growth, fit.whyTargeted].filter((part) => part.trim()).join(' · ') : '';
}
