import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { openUnreadable } from '../../platform/pages.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { device } from '../state/device.ts';
import { reportFailure } from '../state/failures.ts';
import css from './HandoffStatus.module.css';

/** Records that cannot be read are kept, and their owner is told: an empty brief in their place would look like a loss. */
export function SetAsideNotice() {
  const [count, setCount] = useState(0);
  useEffect(() => device.watchSetAside(setCount), []);
  if (count === 0) return null;
  const records = count === 1 ? 'One record on this device' : `${count} records on this device`;
  const putAway = () => void device.putSetAsideAway().catch(reportFailure);
  return (
    <div className={css.status}>
      <Notice tone="mid" action={<IconButton icon={X} name="Put this away" onClick={putAway} />}>
        {records} could not be read. Nothing of yours is deleted.
        <div className={css.more}>
          <Button kind="quiet" onClick={openUnreadable}>
            Look at what is in {count === 1 ? 'it' : 'them'}
          </Button>
        </div>
      </Notice>
    </div>
  );
}
