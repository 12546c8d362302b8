import { useRef } from 'react';
import type { HandoffContent } from '../../core/handoff/registers.ts';
import type { LocalHandoff } from '../../sync/ports.ts';
import { Opened } from './Opened.tsx';
import { Preparing } from './Preparing.tsx';
import { PrepCard } from './PrepCard.tsx';
import { useChanged } from './useChanged.ts';
import { useNotes } from './useNotes.ts';
import { useOpening } from './useOpening.ts';

/** The prep card in the sidebar, with what its account executive does with it. */
export function SidebarCard({ content, local }: { content: HandoffContent; local: LocalHandoff | null }) {
  const at = useRef<HTMLElement>(null);
  const inHand = useNotes(local);
  const changed = useChanged(local, inHand.notes);
  const opening = useOpening(local, at, 'sidebar');
  return (
    <PrepCard content={content} local={local} changed={changed} at={at}>
      {opening ? <Preparing inHand={inHand} onBegin={opening} /> : local ? <Opened local={local} /> : null}
    </PrepCard>
  );
}
