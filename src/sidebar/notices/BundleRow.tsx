import { useId, useRef, useState } from 'react';
import { timeOrDay } from '../../ui/format.ts';
import type { NoticeBundle } from './bundles.ts';
import { GroupRows } from './GroupRows.tsx';
import css from './Notices.module.css';
import { readNotices } from './useNotices.ts';

/** One row for all that tells the same; each one, with its own thing to do, unfolds below it. */
export function BundleRow({ bundle: { says, groups } }: { bundle: NoticeBundle }) {
  const [isUnfolded, setUnfolded] = useState(false);
  const fold = useRef<HTMLButtonElement>(null);
  const id = useId();
  const unread = groups.filter(({ newest, earlier }) => [newest, ...earlier].some(({ read }) => !read)).length;
  const at = groups[0]?.newest.at ?? '';
  const markAll = () => {
    readNotices(groups.flatMap(({ newest, earlier }) => [newest, ...earlier]));
    // The button goes away with what it marked.
    fold.current?.focus();
  };
  return (
    <li className={unread > 0 ? css.unread : css.read}>
      <p className={css.says} id={id}>
        {unread > 0 ? (
          <span className="visually-hidden">{unread < groups.length ? `${unread} of ${groups.length} to read: ` : 'To read: '}</span>
        ) : null}
        {says}
      </p>
      <p className={css.foot}>
        <span className={css.when}>
          <time dateTime={at}>{timeOrDay(at)}</time>
          <button
            ref={fold}
            type="button"
            className={css.fold}
            aria-expanded={isUnfolded}
            aria-describedby={id}
            onClick={() => setUnfolded(!isUnfolded)}
          >
            All {groups.length}
          </button>
        </span>
        {unread > 0 ? (
          <button type="button" aria-describedby={id} onClick={markAll}>
            Mark as read
          </button>
        ) : null}
      </p>
      {isUnfolded ? (
        <ul className={css.rows} aria-label={says}>
          {groups.map((group) => (
            <GroupRows key={group.key} group={group} />
          ))}
        </ul>
      ) : null}
    </li>
  );
}
