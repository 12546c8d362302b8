import { ChevronRight, Copy, ListTodo, Maximize2 } from 'lucide-react';
import { useState } from 'react';
import { noteOf } from '../../core/handoff/note.ts';
import { isOpenTo } from '../../core/handoff/open.ts';
import { aeOf } from '../../core/handoff/parties.ts';
import { openWork } from '../../platform/pages.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { setCollapsed } from '../frame/layout.ts';
import { openPrepPage } from '../frame/prepPage.ts';
import { NoticesButton } from '../notices/NoticesButton.tsx';
import { shownContent, shownRegisters } from '../review/shown.ts';
import { scoreOf } from '../state/briefScore.ts';
import { tellFailure } from '../state/failures.ts';
import { useHandoff } from '../state/handoffStore.ts';
import { useName, useSession } from '../state/session.ts';
import { takeTyped } from '../state/typing.ts';
import { factsLine } from './factsLine.ts';
import css from './RecordHeader.module.css';

function CopyNote() {
  const [copied, setCopied] = useState(false);
  const local = useHandoff((state) => state.local);
  const me = useSession((state) => state.account?.person.id ?? null);
  const sdr = useName(local?.server?.sdr ?? me);
  const ae = useName(local && aeOf({ registers: shownRegisters(local) }));
  const copy = async () => {
    takeTyped();
    const { content: written, bar } = useHandoff.getState();
    const content = local && !isOpenTo(local, local.owner) ? shownContent(local, written.facts) : written;
    const note = noteOf(content, scoreOf(content), bar, { sdr, ae });
    const isCopied = await navigator.clipboard.writeText(note).then(
      () => true,
      () => false,
    );
    if (!isCopied)
      return tellFailure('This page does not let Baton copy. Open the prep card as a page, select its text and copy it there.');
    setCopied(true);
    setTimeout(() => setCopied(false), 2000);
  };
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
  const line = factsLine(facts);
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
        <IconButton icon={ChevronRight} name="Collapse" onClick={() => setCollapsed(true)} />
      </div>
      {line ? <p>{line}</p> : null}
    </header>
  );
}
