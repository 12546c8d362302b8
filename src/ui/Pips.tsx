import type { Level } from '../core/rubric/score.ts';
import css from './Pips.module.css';

const TONE = ['none', 'bad', 'mid', 'good'] as const;

interface Props {
  name: string;
  level: Level;
  /** The id of the words that say so, where the level is not quite certain. */
  lessCertain?: string;
}

/** A level from 0 to 3: three pips and the words, so that colour never speaks alone. */
export function Pips({ name, level, lessCertain }: Props) {
  return (
    <span className={`${css.pips} ${css[TONE[level]]}`}>
      {lessCertain ? (
        <small id={lessCertain} className={css.lessCertain}>
          less certain
        </small>
      ) : null}
      <span className={css.scale}>
        <span
          className={css.row}
          role="meter"
          aria-label={name}
          aria-valuemin={0}
          aria-valuemax={3}
          aria-valuenow={level}
          aria-valuetext={`${level} of 3${lessCertain ? ', less certain' : ''}`}
        >
          {[1, 2, 3].map((pip) => (
            <i key={pip} className={pip <= level ? css.on : ''} />
          ))}
        </span>
        <span aria-hidden="true">{level} of 3</span>
      </span>
    </span>
  );
}
