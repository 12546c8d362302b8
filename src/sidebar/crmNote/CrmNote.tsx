import { Check, CloudAlert, NotebookPen } from 'lucide-react';
import { handoffId, isSameInstallation } from '../../core/handoff/record.ts';
import { Button } from '../../ui/Button.tsx';
import { useCopyNote } from '../record/useCopyNote.ts';
import { useHandoff } from '../state/handoffStore.ts';
import { tryServerNote, useServerNote } from './byServer.ts';
import css from './CrmNote.module.css';
import { keepNow, useCrmNote } from './keep.ts';
import { canRetry, serverWordsOf, wordsOf } from './words.ts';

const ICONS = { writing: NotebookPen, stands: Check, left: Check, trouble: CloudAlert };

function useKept() {
  const id = useHandoff(({ record }) => (record ? handoffId(record) : ''));
  return useCrmNote(({ session, kept }) => (session ? kept.get(id) : undefined));
}

interface Line {
  state: keyof typeof ICONS;
  says: string;
  /** Null where trying again would not help. */
  retry: (() => void) | null;
}

/** What this page's own session does. Of what was taken back only a note that still says otherwise is worth a word. */
function useSessionLine(): Line | null {
  const kept = useKept();
  const crm = useCrmNote(({ session }) => session?.record.crm ?? '');
  if (!kept || (kept.isTakenBack && !(kept.state === 'trouble' && kept.stood))) return null;
  return { state: kept.state, says: wordsOf(kept, crm), retry: canRetry(kept) ? () => keepNow() : null };
}

/** What the workspace's server does. */
function useServerLine(): Line | null {
  const crm = useHandoff(({ record }) => record?.crm ?? '');
  const id = useHandoff(({ record }) => (record ? handoffId(record) : ''));
  const { handoff, note } = useServerNote();
  if (!note || handoff !== id) return null;
  const state = note.state === 'stands' ? 'stands' : note.trouble ? 'trouble' : 'writing';
  return { state, says: serverWordsOf(note, crm), retry: tryServerNote };
}

/** Whether the brief stands on the CRM record, and what to do where it does not. Nothing where nobody can write it there. */
export function CrmNote() {
  const [bySession, byServer] = [useSessionLine(), useServerLine()];
  const { copy, copied } = useCopyNote();
  const line = byServer ?? bySession;
  if (!line) return null;
  const Icon = ICONS[line.state];
  return (
    <div className={line.state === 'trouble' ? css.trouble : css.line}>
      <Icon size={14} strokeWidth={2} aria-hidden="true" />
      <div>
        <p role="status" aria-label="Note on the CRM record">
          {line.says}
        </p>
        {line.state === 'trouble' ? (
          <div className={css.actions}>
            {line.retry ? (
              <Button kind="quiet" onClick={line.retry}>
                Retry
              </Button>
            ) : null}
            <Button kind="quiet" onClick={() => void copy()}>
              {copied ? 'Copied' : 'Copy as note'}
            </Button>
          </div>
        ) : null}
      </div>
    </div>
  );
}

/** A note to oneself goes to the CRM only where that is asked for. */
export function OwnCrmNote() {
  const page = useCrmNote(({ session }) => session?.record);
  const isOpen = useHandoff(({ record }) => Boolean(page && record && isSameInstallation(page, record)));
  const isKnown = useHandoff(({ local }) => Boolean(local?.server));
  const kept = useKept();
  if (!isOpen || !isKnown || kept?.state === 'trouble') return null;
  return (
    <Button kind="secondary" disabled={kept?.state === 'writing'} onClick={() => keepNow(true)}>
      Put on the CRM record
    </Button>
  );
}
