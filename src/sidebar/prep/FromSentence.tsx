import { fieldOf } from '../../core/brief/fields.ts';
import type { Sentence } from '../../core/prep/sentences.ts';
import css from './PrepCard.module.css';
import { pointAt } from './pointed.ts';

interface Props {
  says: string;
  sentence: Sentence;
  /** Beside what is said, in a few words. */
  note?: string;
}

/** What follows from a sentence of the brief. Pointed at, or pressed, it shows the sentence in its place. */
export function FromSentence({ says, sentence, note }: Props) {
  const show = () => pointAt(sentence);
  const hide = () => pointAt(null);
  return (
    <li>
      <button type="button" className={css.follows} onPointerEnter={show} onPointerLeave={hide} onFocus={show} onBlur={hide} onClick={show}>
        <span className={css.says}>
          <b>{says}</b>
          <span className={css.from}>{fieldOf(sentence.field).short}</span>
        </span>
        {note ? <span className={css.note}>{note}</span> : null}
        <span className={css.because}>
          <q>{sentence.text.replace(/^[“"]|[”"]$/g, '')}</q>
        </span>
      </button>
    </li>
  );
}
