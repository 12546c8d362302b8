import { ChevronRight, Copy, ListTodo, Maximize2 } from 'lucide-react';
import { openWork } from '../../platform/pages.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { FactsLine } from '../facts/FactsLine.tsx';
import { isBeside } from '../frame/beside.ts';
import { setCollapsed } from '../frame/layout.ts';
import { openPrepPage } from '../frame/prepPage.ts';
import { NoticesButton } from '../notices/NoticesButton.tsx';
import { useHandoff } from '../state/handoffStore.ts';
import { useSession } from '../state/session.ts';
import css from './RecordHeader.module.css';
import { useCopyNote } from './useCopyNote.ts';

function CopyNote() {
  const { copy, copied } = useCopyNote();
  return (
    <>
      <IconButton icon={Copy} name="Copy as note" onClick={() => void copy()} />
      <span className={copied ? css.copied : 'visually-hidden'} role="status">
        {copied ? 'Copied' : ''}
      </span>
    </>
  );
}

/** Whose record this is, as its page tells it, and the frame's own few buttons. */
export function RecordHeader() {
  const facts = useHandoff((state) => state.content.facts);
  const record = useHandoff((state) => state.record);
  // Of what went to somebody else there is nothing to copy or to open.
  const begun = useHandoff(({ local, given }) => local !== null && !(given && !local.server));
  const isSignedIn = useSession(({ account }) => Boolean(account));
  const title = facts.account || facts.title || (record?.type === 'meeting' ? 'This meeting' : record ? 'This deal' : 'Baton');
  return (
    <header className={css.header}>
      <h1 title={title}>{title}</h1>
      <div className={css.buttons}>
        {record && begun ? (
          <>
            <CopyNote />
            <IconButton icon={Maximize2} name="Open prep card as a page" onClick={() => openPrepPage()} />
          </>
        ) : null}
        {isSignedIn && record ? <IconButton icon={ListTodo} name="Your work" onClick={() => openWork()} /> : null}
        <NoticesButton />
        {isBeside ? null : <IconButton icon={ChevronRight} name="Collapse" onClick={() => setCollapsed(true)} />}
      </div>
      {record ? <FactsLine /> : null}
    </header>
  );
}
