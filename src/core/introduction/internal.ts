/** What the buyer is not to read. The brief is written for a colleague. */
import type { HandoffContent } from '../handoff/registers.ts';
import { stemOf } from '../rubric/reading/names.ts';
import { stem } from '../rubric/reading/stem.ts';
import { tokenise } from '../rubric/reading/tokens.ts';

/** Words that only colleagues use of a buyer; one of them makes a text internal. */
const OURS = new Set(
  'champion,blocker,sponsor,gatekeeper,detractor,sceptic,skeptic,landmine,bant,meddic,meddpicc,spiced,sdr,bdr,pipeline,prospect,lead,qualified,quota,commission,upsell,handoff,rating,score,objection'
    .split(',')
    .map(stem),
);
const PHRASES = ['red flag', 'decision maker', 'economic buyer', 'close date', 'deal size', 'hand off', 'signing limit', 'price sensitive'];

/** As many words in a row are no coincidence. */
const SAME_WORDS = 4;

const stemsIn = (text: string): string[] =>
  tokenise(text)
    .filter(({ kind }) => kind !== 'sign')
    .map(stemOf);

const holds = (stems: readonly string[], run: readonly string[]): boolean =>
  stems.some((_, at) => run.every((one, ahead) => stems[at + ahead] === one));

/** Whether it speaks of the buyer as one does behind their back, or repeats what stands under Red Flags. */
export function isInternal(text: string, { brief }: Pick<HandoffContent, 'brief'>): boolean {
  const stems = stemsIn(text);
  if (stems.some((one) => OURS.has(one)) || PHRASES.some((phrase) => holds(stems, stemsIn(phrase)))) return true;
  const flags = stemsIn(brief.redFlags);
  const length = Math.min(SAME_WORDS, stems.length);
  return length > 0 && stems.slice(0, stems.length - length + 1).some((_, at) => holds(flags, stems.slice(at, at + length)));
}
