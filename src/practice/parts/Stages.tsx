import { type Stage, stages } from '../data/model.ts';
import css from './Stages.module.css';

/** The road of a deal; the current stage is said in words as well. */
export function Stages({ now }: { now: Stage }) {
  const at = stages.indexOf(now);
  return (
    <ol className={css.stages} aria-label="Stage">
      {stages.map((stage, index) => (
        <li key={stage} className={css.stage} data-done={index < at} aria-current={stage === now ? 'step' : undefined}>
          {stage}
        </li>
      ))}
    </ol>
  );
}
