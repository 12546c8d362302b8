import { wordBand } from '../../core/brief/words.ts';
import { useHandoff } from '../state/handoffStore.ts';
import { useSettled } from '../state/useSettled.ts';

/** How long the brief is, and what that means, outside its band. */
export function Words() {
  const words = useHandoff((state) => state.score.words);
  const settled = useSettled(words, 500);
  const { band, sentence } = wordBand(settled);
  return (
    <span role="status" aria-label="Words" title={sentence}>
      <b>{words} words</b>
      {band === 'long' ? ' (long)' : ''}
    </span>
  );
}
