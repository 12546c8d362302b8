import type { Level } from '../core/rubric/score.ts';
import css from './Pips.module.css';

const TONE = ['none', 'bad', 'mid', 'good'] as const;

/** A level from 0 to 3: three pips and the words, so that colour never speaks alone. */
export function Pips({ name, level }: { name: string; level: Level }) {
  return (
    <span className={`${css.pips} ${css[TONE[level]]}`}>
      <span
        className={css.row}
        role="meter"
        aria-label={name}
        aria-valuemin={0}
        aria-valuemax={3}
        aria-valuenow={level}
        aria-valuetext={`${level} of 3`}
      >
        {[1, 2, 3].map((pip) => (
          <i key={pip} className={pip <= level ? css.on : ''} />
        ))}
      </span>
      <span aria-hidden="true">{level} of 3</span>
    </span>
  );
}
