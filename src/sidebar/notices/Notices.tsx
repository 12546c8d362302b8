import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { openOptions } from '../../platform/pages.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import list from '../../ui/list.module.css';
import { BundleRow } from './BundleRow.tsx';
import { bundled } from './bundles.ts';
import { GroupRows } from './GroupRows.tsx';
import { groupsOf } from './groups.ts';
import css from './Notices.module.css';
import { openNotices, readNotices, useNotices, useNoticesOpen } from './useNotices.ts';

/** The list lies over the rest, which stays as it is. */
export function Notices() {
  const isOpen = useNoticesOpen((state) => state.isOpen);
  return isOpen ? <List /> : null;
}

function List() {
  const notices = useNotices() ?? [];
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    section.current?.focus();
    return () => {
      // Whoever went on elsewhere stays there.
      if (document.activeElement === document.body && before instanceof HTMLElement) before.focus();
    };
  }, []);
  const unread = notices.filter(({ read }) => !read);
  return (
    <section
      ref={section}
      id="notices"
      className={css.notices}
      aria-labelledby="notices-title"
      tabIndex={-1}
      // It is no place to be behind.
      onBlur={({ currentTarget, relatedTarget }) => {
        if (relatedTarget && !currentTarget.contains(relatedTarget)) openNotices(false);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') openNotices(false);
      }}
    >
      <header className={css.head}>
        <h2 id="notices-title">Notices</h2>
        {unread.length > 0 ? (
          <Button kind="quiet" onClick={() => readNotices(unread)}>
            Mark all as read
          </Button>
        ) : null}
        <IconButton icon={X} name="Close notices" onClick={() => openNotices(false)} />
      </header>
      {notices.length > 0 ? (
        <ul className={`${list.rows} ${css.list}`} aria-label="Notices">
          {bundled(groupsOf(notices)).map((row) =>
            'groups' in row ? <BundleRow key={row.key} bundle={row} /> : <GroupRows key={row.key} group={row} />,
          )}
        </ul>
      ) : (
        <EmptyState as="h3" title="Nothing new">
          <p>What others do with your handoffs, and what runs out soon, stands here.</p>
        </EmptyState>
      )}
      <footer className={list.foot}>
        <Button kind="quiet" onClick={() => openOptions()}>
          Choose what reaches you
        </Button>
      </footer>
    </section>
  );
}
