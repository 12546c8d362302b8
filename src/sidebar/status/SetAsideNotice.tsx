import { useEffect, useState } from 'react';
import { Notice } from '../../ui/Notice.tsx';
import { device } from '../state/device.ts';
import css from './HandoffStatus.module.css';

/** Records that this version cannot read are kept, and their owner is told: an empty brief in their place would look like a loss. */
export function SetAsideNotice() {
  const [count, setCount] = useState(0);
  useEffect(() => device.watchSetAside(setCount), []);
  if (count === 0) return null;
  const records = count === 1 ? 'One record on this device was' : `${count} records on this device were`;
  return (
    <div className={css.status}>
      <Notice tone="mid">
        {records} written by another version of Baton and could not be read. Nothing is deleted: tell your administrator.
      </Notice>
    </div>
  );
}
