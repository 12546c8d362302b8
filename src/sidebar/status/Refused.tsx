import { X } from 'lucide-react';
import { keptWords } from '../../protocol/owed.ts';
import { CopyText } from '../../ui/CopyText.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { device } from '../state/device.ts';
import { reportFailure } from '../state/failures.ts';
import { useHandoff } from '../state/handoffStore.ts';
import css from './HandoffStatus.module.css';

/** What the server had to say against the last step, with what the person had written for it. */
export function Refused() {
  const local = useHandoff((state) => state.local);
  if (!local?.refusal) return null;
  const { owner, id, refusal } = local;
  const words = keptWords(local).join('\n');
  const dismiss = () => void device.dismissRefusal(owner, id).catch(reportFailure);
  return (
    <Notice tone="bad" action={<IconButton icon={X} name="Put this away" onClick={dismiss} />}>
      {refusal.message}
      {words ? (
        <div className={css.words}>
          {keptWords(local).map((text) => (
            <p key={text}>“{text}”</p>
          ))}
          <CopyText name="what you wrote" text={words} />
        </div>
      ) : null}
    </Notice>
  );
}
