import { Bell } from 'lucide-react';
import { IconButton } from '../../ui/IconButton.tsx';
import css from './Notices.module.css';
import { openNotices, useNotices, useNoticesOpen } from './useNotices.ts';

/** Shows or hides the list, and says how many wait to be read. */
export function NoticesButton() {
  const notices = useNotices();
  const isOpen = useNoticesOpen((state) => state.isOpen);
  if (notices === null) return null;
  const unread = notices.filter(({ read }) => !read).length;
  const name = unread === 0 ? 'Notices' : `Notices, ${unread} to read`;
  return (
    <span className={css.bell}>
      <IconButton icon={Bell} name={name} aria-expanded={isOpen} aria-controls="notices" onClick={() => openNotices(!isOpen)} />
      {unread > 0 ? (
        <span className={css.count} aria-hidden="true">
          {unread > 9 ? '9+' : unread}
        </span>
      ) : null}
    </span>
  );
}
