import { stem } from '../rubric/reading/stem.ts';
import { TIES } from './data/standIns.ts';
import { aboutAll, type Signal } from './signal.ts';

const DENIES = 'no,not,dont,doesnt,didnt,never,neither,nor,without,isnt,arent,cannot,wont';
const WEIGHS =
  'shortlist,longlist,comparing,compare,evaluating,evaluate,evaluated,trial,trialling,demo,demos,vendor,vendors,considering,look,looking,talk,talking,versus,vs,against';
const LITTLE = `${TIES},use,using,used,run,running,work,works,short,long,list,us,far,currently,today,now,ever,any,plans,between`;

const stemsOf = (words: string) => new Set(words.split(',').map((word) => stem(word.trim())));

let lists: { denies: Set<string>; weighs: Set<string>; little: Set<string> } | null = null;

/** "They don't use HubSpot, it's all in Freshsales": from here on something is said again. */
const ENDS_DENIAL = new Set(['.', ';', ':', 'but', 'its', 'all', 'everything', 'instead', 'rather', 'just']);

/** Longer texts say more than what is not in use. */
const LONGEST = 12;

/** "They don't use Salesforce", "shortlist: us, Gong", our own product: the tools it names are not theirs, and it says nothing else about today. */
export const notTheirs: Signal = {
  rule: 'generic.not-theirs',
  judge(field, reading) {
    const { tokens, stems, marks } = reading;
    if (field !== 'currentState' || tokens.length > 2 * LONGEST || !(marks.includes('tool') || marks.includes('ours'))) return null;
    lists ??= { denies: stemsOf(DENIES), weighs: stemsOf(WEIGHS), little: stemsOf(LITTLE) };
    const { denies, weighs, little } = lists;
    let turned = 0;
    let rest = 0;
    let free = 0;
    let denied = false;
    const weighed = stems.some((one) => weighs.has(one));
    tokens.forEach(({ kind, norm }, i) => {
      const word = stems[i] as string;
      // A full stop or a contrast ends what a "not" denies.
      if (ENDS_DENIAL.has(norm)) denied = false;
      if (kind === 'sign') return;
      if (denies.has(word)) denied = true;
      if (denies.has(word) || weighs.has(word) || marks[i] === 'ours') turned += 1;
      else if (marks[i] === 'tool') free += denied || weighed ? 0 : 1;
      else if (!little.has(word)) rest += 1;
    });
    if (turned === 0 || rest > 0 || free > 0) return null;
    return {
      cap: 0,
      finding: aboutAll(
        reading,
        'generic.not-theirs',
        'That is what they do not use: what do they work with today?',
        'Orders come in through SAP',
      ),
    };
  },
};
