import { ScoreRing } from '../../../ui/ScoreRing.tsx';
import { type HandoffState, useHandoff } from '../../state/handoffStore.ts';
import { choiceOf, isOwnNote, mendOf, ownNoteOf } from '../../state/headline.ts';
import { useSettledPart } from '../../state/useSettled.ts';
import { useOwnNote } from '../useOwnNote.ts';
import css from './ScoreSummary.module.css';

const SETTLE_MS = 500;
const ANNOUNCE_MS = 1500;

const headlineNow = ({ local, values, headline }: HandoffState) =>
  ownNoteOf(local, values) ?? choiceOf(local) ?? mendOf(local, values) ?? headline;

const spokenOf = (state: HandoffState) => {
  const { where, next } = headlineNow(state);
  return `${isOwnNote(state.local, state.values) ? '' : `${state.score.total} of 15. `}${where} ${next}`;
};

/** The score as a conversation: where the brief stands, and the one next thing to do. */
export function ScoreSummary() {
  const isOwn = useOwnNote();
  const total = useHandoff((state) => state.score.total);
  const band = useHandoff((state) => state.score.band);
  const { where, next } = useSettledPart(headlineNow, SETTLE_MS);
  const spoken = useSettledPart(spokenOf, ANNOUNCE_MS);
  return (
    <section className={css.summary} aria-label="Where the brief stands">
      {isOwn ? null : <ScoreRing total={total} band={band} />}
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
