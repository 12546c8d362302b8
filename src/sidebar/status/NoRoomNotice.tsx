import { useEffect, useState } from 'react';
import { watchNoRoom } from '../../platform/noRoom.ts';
import { Notice } from '../../ui/Notice.tsx';
import css from './HandoffStatus.module.css';

/** What colleagues and this person's other devices write cannot be kept here: what stands below may be old, however it is marked. */
export function NoRoomNotice() {
  const [isFull, setIsFull] = useState(false);
  useEffect(() => watchNoRoom(setIsFull), []);
  if (!isFull) return null;
  return (
    <div className={css.status}>
      <Notice tone="bad">
        This device has no room left, so what others change does not arrive here. Free some disk space; Baton goes on by itself.
      </Notice>
    </div>
  );
}
