import { Check, CloudAlert, NotebookPen } from 'lucide-react';
import { handoffId } from '../../core/handoff/record.ts';
import { Button } from '../../ui/Button.tsx';
import { useCopyNote } from '../record/useCopyNote.ts';
import { useHandoff } from '../state/handoffStore.ts';
import css from './CrmNote.module.css';
import { keepNow, useCrmNote } from './keep.ts';
import { canRetry, wordsOf } from './words.ts';

const ICONS = { writing: NotebookPen, stands: Check, left: Check, trouble: CloudAlert };

function useKept() {
  const id = useHandoff(({ record }) => (record ? handoffId(record) : ''));
  return useCrmNote(({ session, kept }) => (session ? kept.get(id) : undefined));
}

/** Whether the brief stands on the CRM record, and what to do where it does not. Nothing where no session of the CRM can be asked. */
export function CrmNote() {
  const kept = useKept();
  const crm = useCrmNote(({ session }) => session?.record.crm ?? '');
  const { copy, copied } = useCopyNote();
  // Of what was taken back only a note that still says otherwise is worth a word.
  if (!kept || (kept.isTakenBack && !(kept.state === 'trouble' && kept.stood))) return null;
  const Icon = ICONS[kept.state];
  return (
    <div className={kept.state === 'trouble' ? css.trouble : css.line}>
      <Icon size={14} strokeWidth={2} aria-hidden="true" />
      <div>
        <p role="status" aria-label="Note on the CRM record">
          {wordsOf(kept, crm)}
        </p>
        {kept.state === 'trouble' ? (
          <div className={css.actions}>
            {canRetry(kept) ? (
              <Button kind="quiet" onClick={() => keepNow()}>
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
  const isOpen = useCrmNote(({ session }) => session !== null);
  const isKnown = useHandoff(({ local }) => Boolean(local?.server));
  const kept = useKept();
  if (!isOpen || !isKnown || kept?.state === 'trouble') return null;
  return (
    <Button kind="secondary" disabled={kept?.state === 'writing'} onClick={() => keepNow(true)}>
      Put on the CRM record
    </Button>
  );
}
