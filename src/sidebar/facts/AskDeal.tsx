import { handoffId } from '../../core/handoff/record.ts';
import { Button } from '../../ui/Button.tsx';
import { notNow, useDeal } from '../record/deal.ts';
import { DealBox } from './DealBox.tsx';
import css from './Facts.module.css';
import { useIsTime } from './patience.ts';
import { useCanTellDeal } from './useCanTellDeal.ts';

const QUESTION = 'Which deal is this meeting about?';

/** Asks once for the deal of a meeting whose page does not tell it, before anything is written on the meeting itself. */
export function AskDeal() {
  const canTell = useCanTellDeal();
  const meeting = useDeal((state) => (state.meeting && state.kept === null ? `${state.owner} ${handoffId(state.meeting)}` : ''));
  return canTell && meeting ? <Ask key={meeting} /> : null;
}

function Ask() {
  if (!useIsTime()) return null;
  return (
    <div role="group" aria-label={QUESTION} className={css.askDeal}>
      <div className={css.askHead}>
        <span>{QUESTION}</span>
        <Button kind="quiet" className={css.back ?? ''} onClick={notNow}>
          Not now
        </Button>
      </div>
      <DealBox />
    </div>
  );
}
