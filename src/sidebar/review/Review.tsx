import { useMemo } from 'react';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Contact } from '../contact/Contact.tsx';
import { Failures } from '../failures/Failures.tsx';
import { Override } from '../override/Override.tsx';
import { SidebarCard } from '../prep/SidebarCard.tsx';
import { useHandoff } from '../state/handoffStore.ts';
import { useSession } from '../state/session.ts';
import { HandoffStatus } from '../status/HandoffStatus.tsx';
import type { View } from '../status/view.ts';
import write from '../write/Write.module.css';
import { Beside } from './Beside.tsx';
import { Mended } from './bounce/Mended.tsx';
import { GivenOn } from './GivenOn.tsx';
import { Rounds } from './history/Rounds.tsx';
import { KeptWords } from './KeptWords.tsx';
import { Rating } from './outcome/Rating.tsx';
import { ReviewFooter } from './ReviewFooter.tsx';
import { shownContent } from './shown.ts';

/** The other side: the brief as it is read, with what this person may decide under it. */
export function Review({ view }: { view: Exclude<View, 'write'> }) {
  const local = useHandoff((state) => state.local);
  const written = useHandoff((state) => state.content);
  const content = useMemo(() => (local ? shownContent(local, written.facts) : written), [local, written]);
  const ready = useHandoff((state) => state.ready);
  const given = useHandoff((state) => state.given);
  const isAe = useSession(({ account }) => account?.person.roles.includes('ae') ?? false);
  if (!ready) return null;
  if (view === 'given' && given) return <GivenOn given={given} />;
  if (view === 'none')
    return (
      <EmptyState title="No brief for this record yet">
        <p>
          {isAe
            ? 'When it is handed off to you, it appears here by itself.'
            : 'When an SDR of your team begins one, it appears here by itself.'}
        </p>
      </EmptyState>
    );
  return (
    <>
      <HandoffStatus />
      <main className={write.scroll} tabIndex={-1}>
        {/* One box, so that it can be seen growing. */}
        <div>
          {local ? <KeptWords local={local} /> : null}
          <Rounds />
          <Mended />
          <Failures />
          <Contact />
          <SidebarCard content={content} local={local} />
          <Rating key={`rating ${local?.id}`} />
          <Beside />
        </div>
      </main>
      <Override />
      <ReviewFooter key={local?.id} />
    </>
  );
}
