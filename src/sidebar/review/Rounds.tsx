import { askForSync } from '../../platform/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { showRound, useRounds } from '../record/rounds.ts';
import { device } from '../state/device.ts';
import { reportFailure } from '../state/failures.ts';
import { useHandoff } from '../state/handoffStore.ts';
import { useMay } from '../state/standing.ts';
import css from './Ended.module.css';

/** Begins a draft of its own that takes this one up again, and goes there. */
async function reEngage(): Promise<void> {
  const { local } = useHandoff.getState();
  if (!local) return;
  const record = await device.takeUpAgain(local.owner, local.id);
  if (!record) return;
  askForSync();
  showRound(record);
}

/** From an ended brief to the one that takes it up, and back. */
export function Rounds() {
  const mayReEngage = useMay('re-engage');
  const { before, after } = useRounds();
  if (!before && !after && !mayReEngage) return null;
  return (
    <div className={css.ended}>
      {after ? (
        <>
          <p>It was taken up again in a newer brief.</p>
          <div className={css.links}>
            <Button kind="quiet" onClick={() => showRound(after)}>
              Show the newer brief
            </Button>
          </div>
        </>
      ) : mayReEngage ? (
        <Button kind="secondary" onClick={() => void reEngage().catch(reportFailure)}>
          Re-engage
        </Button>
      ) : null}
      {before ? (
        <>
          <p>This takes an earlier brief up again.</p>
          <div className={css.links}>
            <Button kind="quiet" onClick={() => showRound(before)}>
              Show the earlier brief
            </Button>
          </div>
        </>
      ) : null}
    </div>
  );
}
