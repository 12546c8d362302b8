import { isOnItsWay } from '../../sync/savedState.ts';
import { Button } from '../../ui/Button.tsx';
import { day, dayAndTime } from '../../ui/format.ts';
import { Notice } from '../../ui/Notice.tsx';
import { CrmNote } from '../crmNote/CrmNote.tsx';
import { RestatedFix } from '../review/bounce/RestatedFix.tsx';
import { openMove } from '../review/moving.ts';
import { useHandoff } from '../state/handoffStore.ts';
import { nameIn, useSession } from '../state/session.ts';
import { useMay } from '../state/standing.ts';
import { useNow } from '../state/useNow.ts';
import { useOnline } from '../state/useOnline.ts';
import { jumpTo } from '../write/jump.ts';
import css from './HandoffStatus.module.css';
import { Refused } from './Refused.tsx';
import { sentenceOf } from './sentence.ts';
import { useIsLate } from './useIsLate.ts';
import { viewOf } from './view.ts';

const LOOK_MS = 30_000;

/** What has become of the brief, what the server had to say against the last step, and what is to be said of what was mended. */
export function HandoffStatus() {
  const local = useHandoff((state) => state.local);
  const { account, people } = useSession();
  const queued = useHandoff((state) => state.queued);
  const online = useOnline();
  const sends = isOnItsWay({ queued, online, signedIn: Boolean(account && !account.expired) });
  const shown = useHandoff((state) => state.content.facts);
  const now = useNow(LOOK_MS);
  const mayMove = useMay('reschedule');
  const isLate = useIsLate(now);
  if (!local) return null;
  const me = account?.person.id ?? null;
  const sentence = sentenceOf(local, {
    me,
    nameOf: (id) => nameIn(people, id),
    when: dayAndTime,
    day,
    now,
    shown,
    isOnItsWay: sends,
    isLate,
  });
  const mend = viewOf(local, account?.person ?? null) === 'write' ? sentence?.mend : undefined;
  const action = mend ? (
    <Button kind="quiet" onClick={() => jumpTo(mend)}>
      Fix it
    </Button>
  ) : sentence?.moves && mayMove ? (
    <Button kind="quiet" onClick={openMove}>
      Move the meeting
    </Button>
  ) : null;
  return (
    <div className={css.status} aria-live="polite">
      <Refused />
      {sentence ? (
        <Notice tone={sentence.tone} action={action}>
          <b>{sentence.what}</b> {sentence.next}
        </Notice>
      ) : null}
      <CrmNote />
      <RestatedFix />
    </div>
  );
}
