import { useEffect } from 'react';
import { Boundary } from '../ui/Boundary.tsx';
import css from './App.module.css';
import { isBeside } from './frame/beside.ts';
import { useLayout } from './frame/layout.ts';
import { ResizeHandle } from './frame/ResizeHandle.tsx';
import { SlimTab } from './frame/SlimTab.tsx';
import { Notices } from './notices/Notices.tsx';
import { Begun } from './record/Begun.tsx';
import { NoRecord } from './record/NoRecord.tsx';
import { RecordHeader } from './record/RecordHeader.tsx';
import { Review } from './review/Review.tsx';
import { useHandoff } from './state/handoffStore.ts';
import { useSession } from './state/session.ts';
import { FailureNotice } from './status/FailureNotice.tsx';
import { NoRoomNotice } from './status/NoRoomNotice.tsx';
import { RunningClock } from './status/RunningClock.tsx';
import { SetAsideNotice } from './status/SetAsideNotice.tsx';
import { viewOf } from './status/view.ts';
import { Write } from './write/Write.tsx';

function Body() {
  const record = useHandoff((state) => state.record);
  const ready = useHandoff((state) => state.ready);
  const me = useSession((state) => state.account?.person ?? null);
  const view = useHandoff((state) => viewOf(state.local, me, state.given));
  if (!record) return <NoRecord />;
  if (view === 'write')
    return (
      <div className={ready ? css.written : css.unknown} aria-busy={!ready}>
        <Write />
      </div>
    );
  return <Review view={view} />;
}

const BESIDE = 'Beside the page, for it let no sidebar stand in it. Close this panel to try the page again.';

export function App() {
  const collapsed = useLayout((state) => state.collapsed);
  const title = useHandoff((state) => state.content.facts.account ?? state.content.facts.title);
  useEffect(() => {
    document.title = title ? `Baton: ${title}` : 'Baton';
  }, [title]);
  if (collapsed) return <SlimTab />;
  return (
    <div className={css.sidebar}>
      {isBeside ? null : <ResizeHandle />}
      <RecordHeader />
      {isBeside ? <p className={css.beside}>{BESIDE}</p> : null}
      <RunningClock />
      <Notices />
      <FailureNotice />
      <NoRoomNotice />
      <SetAsideNotice />
      <Begun />
      <Boundary name="This part">
        <Body />
      </Boundary>
    </div>
  );
}
