import type { Band } from '../core/rubric/score.ts';
import css from './ScoreRing.module.css';

const TONE: Record<Band, string> = { excellent: 'var(--good)', acceptable: 'var(--mid)', gap: 'var(--bad)' };

/** The score of 15 as a ring with its number. */
export function ScoreRing({ total, band }: { total: number; band: Band }) {
  const style = { '--share': `${(total / 15) * 100}%`, '--tone': TONE[band] } as React.CSSProperties;
  return (
    <div
      className={css.ring}
      style={style}
      role="meter"
      aria-label="Quality score"
      aria-valuemin={0}
      aria-valuemax={15}
      aria-valuenow={total}
      aria-valuetext={`${total} / 15, ${band}`}
    >
      <span className={css.inner}>
        <b>{total}</b>
        <small>{' / '}15</small>
      </span>
    </div>
  );
}
