import { X } from 'lucide-react';
import { Button } from '../../ui/Button.tsx';
import { day, dayAndTime } from '../../ui/format.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { RestatedFix } from '../review/RestatedFix.tsx';
import { device } from '../state/device.ts';
import { reportFailure } from '../state/failures.ts';
import { useHandoff } from '../state/handoffStore.ts';
import { nameIn, useSession } from '../state/session.ts';
import { jumpTo } from '../write/jump.ts';
import css from './HandoffStatus.module.css';
import { sentenceOf } from './sentence.ts';

/** What has become of the brief, and what the server had to say against the last step. */
export function HandoffStatus() {
  const local = useHandoff((state) => state.local);
  const { account, people } = useSession();
  if (!local) return null;
  const sentence = sentenceOf(local, { me: account?.person.id ?? null, nameOf: (id) => nameIn(people, id), when: dayAndTime, day });
  const dismiss = () => void device.dismissRefusal(local.owner, local.id).catch(reportFailure);
  const mend = sentence?.mend;
  const action = mend ? (
    <Button kind="quiet" onClick={() => jumpTo(mend)}>
      Fix it
    </Button>
  ) : null;
  return (
    <div className={css.status} aria-live="polite">
      {local.refusal ? (
        <Notice tone="bad" action={<IconButton icon={X} name="Put this away" onClick={dismiss} />}>
          {local.refusal.message}
        </Notice>
      ) : null}
      {sentence ? (
        <Notice tone={sentence.tone} action={action}>
          <b>{sentence.what}</b> {sentence.next}
        </Notice>
      ) : null}
      <RestatedFix />
    </div>
  );
}
