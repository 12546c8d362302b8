import { handoffId } from '../../core/handoff/record.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useHandoff } from '../state/handoffStore.ts';
import css from '../status/HandoffStatus.module.css';
import own from './Begun.module.css';
import { leaveBehind, takeAlong, useBegun } from './begun.ts';

/** Where it is not certain that the record is the one that a brief was begun for, the person says so. */
export function Begun() {
  const begun = useBegun((state) => state.begun);
  const record = useHandoff((state) => state.record);
  if (!begun || !record || handoffId(begun.record) !== handoffId(record)) return null;
  return (
    <div className={css.status}>
      <Notice
        tone="info"
        action={
          <div className={own.choice}>
            <Button kind="secondary" onClick={takeAlong}>
              Take it along
            </Button>
            <Button kind="quiet" onClick={leaveBehind}>
              Keep it apart
            </Button>
          </div>
        }
      >
        {begun.isApart
          ? `This ${record.type} has a brief of its own, so the one that you began before it was saved stays apart. Once nothing is written here, it can go along.`
          : `You began a brief before this ${record.type} was saved. Is it this ${record.type}’s?`}
      </Notice>
    </div>
  );
}
