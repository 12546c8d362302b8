import { WORDS_WANTED, wordBand } from '../../../core/brief/words.ts';
import { useSettledPart } from '../../state/useSettled.ts';

/** How long the brief is, and what that means, outside its band. */
export function Words() {
  const words = useSettledPart((state) => state.score.words, 500);
  const { band, sentence } = wordBand(words);
  return (
    <span role="status" aria-label="Words" title={sentence}>
      <b>
        {words} {band === 'short' && words > 0 ? `of ${WORDS_WANTED.least} words` : words === 1 ? 'word' : 'words'}
      </b>
      {band === 'long' ? ', long' : ''}
    </span>
  );
}
