import { FIELD_KEYS } from '../../../core/brief/fields.ts';
import { isOpenTo } from '../../../core/handoff/open.ts';
import type { RecordRef } from '../../../core/handoff/record.ts';
import { askForSync } from '../../../platform/messages.ts';
import { Button } from '../../../ui/Button.tsx';
import { day } from '../../../ui/format.ts';
import { showRound, useRounds } from '../../record/rounds.ts';
import { device } from '../../state/device.ts';
import { reportFailure } from '../../state/failures.ts';
import { type HandoffState, useHandoff } from '../../state/handoffStore.ts';
import { nameIn, useSession } from '../../state/session.ts';
import { useMay } from '../../state/standing.ts';
import { codeName, outcomeOf, sentence } from '../../status/outcome.ts';
import css from './Rounds.module.css';
import { startFrom } from './startFrom.ts';

/** Begins a draft of its own that takes this one up again, and goes there. */
async function reEngage(): Promise<void> {
  const { local } = useHandoff.getState();
  if (!local) return;
  const record = await device.takeUpAgain(local.owner, local.id);
  if (!record) return;
  askForSync();
  showRound(record);
}

/** How the one before ended, in a sentence or two. */
function Ended() {
  const ended = useRounds((state) => state.ended);
  const people = useSession((state) => state.people);
  if (!ended) return null;
  if (ended.type === 'withdrawn') return <p>It was withdrawn: {sentence(ended.reason)}</p>;
  const why = outcomeOf(ended.reason, { nameOf: (id) => nameIn(people, id), day });
  return (
    <p>
      It was recycled: {codeName(ended.reason)}. {why}
    </p>
  );
}

/** Nobody has written in it yet. */
const isBlank = ({ content }: HandoffState): boolean => FIELD_KEYS.every((key) => content.brief[key].trim() === '');

function Earlier({ before }: { before: RecordRef }) {
  const isOpen = useHandoff(({ local }) => local !== null && isOpenTo(local, local.owner));
  const isNew = useHandoff(isBlank);
  return (
    <div className={css.line}>
      <p>This takes an earlier brief up again.</p>
      <Ended />
      <Button kind="quiet" onClick={() => showRound(before)}>
        Show the earlier brief
      </Button>
      {isOpen && isNew ? (
        <Button kind="quiet" onClick={() => void startFrom(before).catch(reportFailure)}>
          Start from its words
        </Button>
      ) : null}
    </div>
  );
}

/** From an ended brief to the one that takes it up, and back. */
export function Rounds() {
  const mayReEngage = useMay('re-engage');
  const { before, after } = useRounds();
  if (!before && !after && !mayReEngage) return null;
  return (
    <div className={css.ended}>
      {after ? (
        <div className={css.line}>
          <p>It was taken up again.</p>
          <Button kind="quiet" onClick={() => showRound(after)}>
            Show the newer brief
          </Button>
        </div>
      ) : mayReEngage ? (
        <Button kind="secondary" onClick={() => void reEngage().catch(reportFailure)}>
          Re-engage
        </Button>
      ) : null}
      {before ? <Earlier before={before} /> : null}
    </div>
  );
}
