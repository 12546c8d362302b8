import { Printer } from 'lucide-react';
import { useEffect, useMemo } from 'react';
import { aeOf } from '../../core/handoff/parties.ts';
import { Button } from '../../ui/Button.tsx';
import { factsLine } from '../record/factsLine.ts';
import { useName, useSession } from '../state/session.ts';
import { PageConflicts } from './PageConflicts.tsx';
import { PrepCard } from './PrepCard.tsx';
import css from './PrepPage.module.css';
import { usePrep } from './prepPage.ts';
import { shownContent, shownRegisters } from './shown.ts';

/** The prep card as a page of its own: two columns, nothing to scroll at 1280 × 720, one sheet when printed. */
export function PrepPage() {
  const handoff = usePrep((state) => state.handoff);
  const me = useSession((state) => state.account?.person.id ?? null);
  const sdr = useName(handoff?.server?.sdr ?? me);
  const ae = useName(handoff ? aeOf({ registers: shownRegisters(handoff) }) : null);
  const content = useMemo(() => (handoff ? shownContent(handoff) : null), [handoff]);
  const title = content?.facts.account ?? content?.facts.title ?? 'Prep card';
  useEffect(() => {
    document.title = `${title} · Baton`;
  }, [title]);

  if (handoff === undefined) return null;
  if (!content)
    return (
      <main className={css.nothing}>
        <h1>This brief is not on this device</h1>
        <p>Open the deal in the CRM again; if it was handed off to you, it is fetched within a minute.</p>
      </main>
    );
  return (
    <main className={css.page} tabIndex={-1}>
      <header className={css.header}>
        <div>
          <h1>{title}</h1>
          <p>{[factsLine(content.facts), `${sdr} to ${ae}`].filter(Boolean).join(' · ')}</p>
        </div>
        <Button kind="secondary" className={css.print ?? ''} onClick={() => print()}>
          <Printer size={15} aria-hidden="true" /> Print
        </Button>
      </header>
      {handoff ? <PageConflicts local={handoff} /> : null}
      <PrepCard content={content} page />
    </main>
  );
}
