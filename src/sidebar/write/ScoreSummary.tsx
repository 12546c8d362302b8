import { ScoreRing } from '../../ui/ScoreRing.tsx';
import { useHandoff } from '../state/handoffStore.ts';
import { useGaps } from '../state/useGaps.ts';
import { useSettled } from '../state/useSettled.ts';
import { headlineOf } from './headline.ts';
import css from './ScoreSummary.module.css';

const SETTLE_MS = 500;
const ANNOUNCE_MS = 1500;

/** The score as a conversation: where the brief stands, and the one next thing to do. */
export function ScoreSummary() {
  const score = useHandoff((state) => state.score);
  const content = useHandoff((state) => state.content);
  const gaps = useGaps();
  const headline = headlineOf(content, score, gaps);
  const sentence = useSettled(`${headline.where}\n${headline.next}`, SETTLE_MS);
  const [where, next] = sentence.split('\n');
  const spoken = useSettled(`${score.total} of 15. ${headline.where} ${headline.next}`, ANNOUNCE_MS);
  return (
    <section className={css.summary} aria-label="Where the brief stands">
      <ScoreRing total={score.total} band={score.band} />
      <div className={css.words}>
        <b>{where}</b>
        <p>{next}</p>
      </div>
      <p className="visually-hidden" aria-live="polite">
        {spoken}
      </p>
    </section>
  );
}
