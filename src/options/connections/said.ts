/** What came of a check, and how it reads. */
import type { CheckedTold } from '../../protocol/connections.ts';

export interface Said {
  tone: 'good' | 'mid' | 'bad';
  text: string;
}

/** A key that is taken and may not do everything is worth a look. */
export const saidOf = ({ isGood, says, missing }: CheckedTold): Said => ({
  tone: !isGood ? 'bad' : missing.length > 0 ? 'mid' : 'good',
  text: says,
});
