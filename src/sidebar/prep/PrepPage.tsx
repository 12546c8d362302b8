import { ExternalLink, Printer } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import { aeOf } from '../../core/handoff/parties.ts';
import type { LocalHandoff } from '../../sync/ports.ts';
import { Button } from '../../ui/Button.tsx';
import { factsLine } from '../record/factsLine.ts';
import { PageConflicts } from '../review/PageConflicts.tsx';
import { shownContent, shownRegisters } from '../review/shown.ts';
import { useAddressOf } from '../state/address.ts';
import { useName, useSession } from '../state/session.ts';
import { Opened } from './Opened.tsx';
import { Preparing } from './Preparing.tsx';
import { PrepCard } from './PrepCard.tsx';
import css from './PrepPage.module.css';
import { usePrep } from './prepPage.ts';
import { useChanged } from './useChanged.ts';
import { useNotes } from './useNotes.ts';
import { useOpening } from './useOpening.ts';
import { usePageFailures } from './usePageFailures.ts';

/** The prep card as a page of its own: three columns, nothing to scroll at 1280 × 720, one sheet when printed. */
export function PrepPage() {
  const handoff = usePrep((state) => state.handoff);
  const title = handoff ? titleOf(handoff) : 'Prep card';
  useEffect(() => {
    document.title = `${title} · Baton`;
  }, [title]);
  if (handoff === undefined) return null;
  if (handoff === null)
    return (
      <main className={css.nothing}>
        <h1>This brief is not on this device</h1>
        <p>Open the deal in the CRM again; if it was handed off to you, it is fetched within a minute.</p>
      </main>
    );
  return <Page local={handoff} title={title} />;
}

function titleOf(local: LocalHandoff): string {
  const { facts } = shownContent(local);
  return facts.account ?? facts.title ?? 'Prep card';
}

function Page({ local, title }: { local: LocalHandoff; title: string }) {
  const me = useSession((state) => state.account?.person.id ?? null);
  const content = useMemo(() => shownContent(local), [local]);
  const sdr = useName(local.server?.sdr ?? me);
  const ae = useName(aeOf({ registers: shownRegisters(local) }));
  const inHand = useNotes(local);
  const changed = useChanged(local, inHand.notes);
  const at = useRef<HTMLElement>(null);
  const opening = useOpening(local, at, 'page');
  const address = useAddressOf(local.record);
  const failures = usePageFailures(local, content);
  const about = [factsLine(content.facts), `${sdr} to ${ae}`].filter(Boolean).join(' · ');
  const failed = failures.map(({ name, what }) => `${name}: ${what}`).join(' ');
  return (
    <main className={css.page} tabIndex={-1}>
      <header className={css.header}>
        <div>
          {/* Long ones are cut where they would push the card off the screen. */}
          <h1 title={title}>{title}</h1>
          <p title={about}>{about}</p>
          {failed ? (
            <p className={css.failures} title={failed}>
              {failed}
            </p>
          ) : null}
        </div>
        <div className={css.buttons}>
          {address ? (
            <a className={css.link} href={address}>
              <ExternalLink size={15} aria-hidden="true" /> Open in the CRM
            </a>
          ) : null}
          <Button kind="secondary" onClick={() => print()}>
            <Printer size={15} aria-hidden="true" /> Print
          </Button>
        </div>
      </header>
      <PageConflicts local={local} />
      <PrepCard content={content} local={local} changed={changed} page at={at}>
        {opening ? <Preparing inHand={inHand} onBegin={opening} /> : <Opened local={local} />}
      </PrepCard>
    </main>
  );
}
