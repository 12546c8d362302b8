/** What the buyer is not to read. The brief is written for a colleague. */
import type { HandoffContent } from '../handoff/registers.ts';
import { stemOf } from '../rubric/reading/names.ts';
import { stem } from '../rubric/reading/stem.ts';
import { tokenise } from '../rubric/reading/tokens.ts';

/** Words that only colleagues use of a buyer, and words that nobody says to a face; one of them makes a text internal. */
const OURS = new Set(
  `champion,blocker,sponsor,gatekeeper,detractor,sceptic,skeptic,landmine,bant,meddic,meddpicc,spiced,sdr,bdr,ae,icp,crm,opp,eoq,eom,pipeline,prospect,
  qualified,disqualified,quota,commission,upsell,handoff,rating,score,objection,discount,budget,competitor,politics,leverage,pushback,hesitant,
  sceptical,skeptical,unconvinced,reluctant,gullible,idiot,stupid,dumb,moron,fool,clueless,incompetent,lazy,hopeless,useless,rude,arrogant,cheapskate,
  tight-fisted,nightmare,liar,lying,ghosting,boss,fired,layoff,layoffs,redundancies,resign,secret,secretly,confidential,confidentially`
    .split(/,\s*/u)
    .map(stem),
);
const PHRASES = `red flag,decision maker,economic buyer,close date,deal size,hand off,signing limit,price sensitive,tyre kicker,tire kicker,
  close the deal,close before,push for,push them,end of quarter,between us,between you and me,off the record,in confidence,the lead,this lead,hot lead,warm lead,cold lead,qualified lead,marketing lead,do not tell,don’t tell,don't tell,
  do not mention,don’t mention,don't mention,please don’t,lay off,laying off,let go of,behind their back,nobody knows,not supposed to`.split(
  /,\s*/u,
);

/** As many words in a row are no coincidence. */
const SAME_WORDS = 4;
/** Nor are as many words that say something, wherever they stand. */
const SAME_MATTERS = 3;
const LONG_ENOUGH = 5;

const stemsIn = (text: string): string[] =>
  tokenise(text)
    .filter(({ kind }) => kind !== 'sign')
    .map(stemOf);

const RUNS = PHRASES.map(stemsIn);

const holds = (stems: readonly string[], run: readonly string[]): boolean =>
  stems.some((_, at) => run.every((one, ahead) => stems[at + ahead] === one));

const OF_SOMEBODY = /\b(?:he|she|him|her|hers|his|himself|herself)\b/iu;

/** Whether it speaks of the buyer, or of somebody else, as one does behind their back, or repeats what stands under Red Flags. */
export function isInternal(text: string, { brief }: Pick<HandoffContent, 'brief'>): boolean {
  if (OF_SOMEBODY.test(text)) return true;
  const stems = stemsIn(text);
  return stems.some((one) => OURS.has(one)) || RUNS.some((run) => holds(stems, run)) || repeats(stems, stemsIn(brief.redFlags));
}

function repeats(stems: readonly string[], flags: readonly string[]): boolean {
  const length = Math.min(SAME_WORDS, stems.length);
  if (length > 0 && stems.slice(0, stems.length - length + 1).some((_, at) => holds(flags, stems.slice(at, at + length)))) return true;
  const flagged = new Set(flags);
  const matters = [...new Set(stems.filter((one) => one.length >= LONG_ENOUGH))];
  const shared = matters.filter((one) => flagged.has(one)).length;
  return shared >= SAME_MATTERS || (shared >= 2 && shared * 2 >= matters.length);
}
