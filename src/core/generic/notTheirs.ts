import { stem } from '../rubric/reading/stem.ts';
import { TIES } from './data/standIns.ts';
import { aboutAll, type Signal } from './signal.ts';

const DENIES = 'no,not,dont,doesnt,didnt,never,neither,nor,without,isnt,arent,cannot,wont';
const WEIGHS = 'shortlist,longlist,comparing,evaluating,evaluated,trial,considering,look,versus,vs,against,vendor,demo,talk';
const LITTLE = `${TIES},use,using,run,work,short,long,list,us,currently,today,ever,plans,between`;

const stemsOf = (words: string) => new Set(words.split(',').map((word) => stem(word.trim())));

let lists: { denies: Set<string>; weighs: Set<string>; little: Set<string> } | null = null;

/** "They don't use HubSpot, it's all in Freshsales": from here on something is said again. */
const ENDS_DENIAL = /^(?:[,.;:–—-]|but|its|all|everything|instead|rather|just)$/;
/** "Looking at Gong and us; today Aircall". */
const ENDS_WEIGHING = /^(?:[.;]|but|now|today|currently|use|uses|using)$/;
/** These weigh even a tool by itself; the others may as well be what they do with it ("they look at Tableau"). */
const WEIGHS_ALONE = /^(?:shortlist|longlist|evaluat|trial|consider|looking)/;
/** "HubSpot on the shortlist", "Gong vs us"; other words weigh what comes after them. */
const WEIGHS_BACK = /^(?:shortlist|longlist|trial|versus|vs|against)/;
/** "They compare in Excel" says what they work in. */
const WORKED_IN = /^(?:in|via|on)$/;

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
    let turned = false;
    let denied = false;
    let weighed = false;
    // Tools of this clause that are theirs unless it weighs them; one by itself seldom is.
    let free = 0;
    let surely = false;
    let uses = false;
    const theirs = () => free > 0 && !(weighed && (surely || free > 1));
    // "Not Gong, Avoma or Chorus".
    const listed = tokens.some(({ norm }) => norm === 'or' || norm === 'nor');
    for (const [i, { kind, norm }] of tokens.entries()) {
      const word = stems[i] as string;
      if (ENDS_DENIAL.test(norm) && !(listed && norm === ',' && marks[i + 1] === 'tool')) denied = false;
      if (ENDS_WEIGHING.test(norm)) {
        if (theirs()) return null;
        weighed = surely = false;
        free = 0;
        uses = norm.startsWith('us');
      }
      if (kind === 'sign') continue;
      if (denies.has(word)) denied = turned = true;
      else if (weighs.has(word)) {
        if (free > 0 && !weighed && (uses || !WEIGHS_BACK.test(norm))) return null;
        weighed = turned = true;
        surely ||= WEIGHS_ALONE.test(norm);
      } else if (marks[i] === 'ours' || norm === 'us') surely = turned = true;
      else if (marks[i] === 'tool') {
        if (denied) continue;
        if (weighed && WORKED_IN.test(tokens[i - 1]?.norm ?? '')) return null;
        free += marks[i - 1] === 'tool' ? 0 : 1;
      } else if (!little.has(word)) return null;
    }
    if (!turned || theirs()) return null;
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
