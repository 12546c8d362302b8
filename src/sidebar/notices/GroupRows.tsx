import { useState } from 'react';
import type { NoticeGroup } from './groups.ts';
import { NoticeRow } from './NoticeRow.tsx';
import css from './Notices.module.css';

/** The newest of one handoff; the earlier ones are counted, and unfold below it. */
export function GroupRows({ group: { newest, earlier } }: { group: NoticeGroup }) {
  const [isUnfolded, setUnfolded] = useState(false);
  if (earlier.length === 0) return <NoticeRow notice={newest} />;
  return (
    <>
      <NoticeRow
        notice={newest}
        withIt={isUnfolded ? [] : earlier}
        more={
          <button type="button" className={css.fold} aria-expanded={isUnfolded} onClick={() => setUnfolded(!isUnfolded)}>
            {earlier.length} earlier
          </button>
        }
      />
      {isUnfolded ? earlier.map((notice) => <NoticeRow key={notice.id} notice={notice} isEarlier />) : null}
    </>
  );
}
