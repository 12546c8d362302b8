/** Items of a bar that nobody can find false: two people on the same call would tick them differently. */
import { VAGUE } from './data/vague.ts';

/** `start` and `end` are UTF-16 offsets into the item's name, `end` exclusive. */
export interface VagueWords {
  start: number;
  end: number;
  found: string;
  /** Why it cannot be found false, in one sentence. */
  why: string;
  /** Another name, that can be. */
  better: string;
}

/** What somebody did or said, or a figure, is there or it is not, whatever else the item says. */
const CAN_BE_CHECKED =
  /\p{N}|\b(?:said|says|told|asked|asks|named|names|agreed|confirmed|sent|shared|signed|booked|accepted|invited|introduced|replied|answered|requested|quoted|wrote|committed|approved|gave)\b/iu;

/** Null where the item can be found false, as far as its words tell. */
export function vagueIn(name: string): VagueWords | null {
  if (CAN_BE_CHECKED.test(name)) return null;
  for (const { words, why, better } of VAGUE) {
    const match = words.exec(name);
    if (match) return { start: match.index, end: match.index + match[0].length, found: match[0], why, better };
  }
  return null;
}
