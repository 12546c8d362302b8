import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
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
        {records} could not be read: damaged, or written by another version of Baton. Nothing of yours is deleted: tell your administrator.
      </Notice>
    </div>
  );
}
