import { fieldOf } from '../../core/brief/fields.ts';
import { aeOf } from '../../core/handoff/decide.ts';
import type { HandoffEvent } from '../../core/handoff/events.ts';
import type { LocalHandoff } from '../../sync/ports.ts';
import { Button } from '../../ui/Button.tsx';
import { dayAndTime } from '../../ui/format.ts';
import { Notice } from '../../ui/Notice.tsx';
import { useHandoff } from '../state/handoffStore.ts';
import { useName } from '../state/session.ts';
import { jumpTo } from '../write/jump.ts';
import css from './HandoffStatus.module.css';

function Bounced({ event }: { event: Extract<HandoffEvent, { type: 'bounced' }> }) {
  const who = useName(event.by);
  const { reason } = event;
  const name = reason.kind === 'field' ? fieldOf(reason.key).name : reason.name;
  const control = reason.kind === 'field' ? `field-${reason.key}` : `evidence-${reason.key}`;
  return (
    <Notice
      tone="mid"
      action={
        <Button kind="quiet" onClick={() => jumpTo(control)}>
          Fix it
        </Button>
      }
    >
      <b>
        {who} sent it back: {name}.
      </b>{' '}
      {event.fix}
    </Notice>
  );
}

function Sentence({ local }: { local: LocalHandoff }) {
  const ae = useName(aeOf(local));
  const state = local.server?.state ?? 'draft';
  const last = local.server?.events.at(-1);
  const when = last ? dayAndTime(last.at) : '';
  if (local.waiting.includes('submit'))
    return (
      <Notice tone="info">
        <b>On its way to {ae}.</b> It goes out as soon as the server can be reached.
      </Notice>
    );
  if (state === 'submitted')
    return (
      <Notice tone="info">
        <b>Handed off to {ae}</b>, {when}. You hear from them when it is accepted or comes back.
      </Notice>
    );
  if (state === 'accepted')
    return (
      <Notice tone="good">
        <b>{ae} accepted it.</b> The meeting is in good hands.
      </Notice>
    );
  const bounced = local.server?.events.findLast((event) => event.type === 'bounced');
  if (state === 'bounced' && bounced?.type === 'bounced') return <Bounced event={bounced} />;
  return null;
}

/** What has become of the brief, and what the server had to say against the last step. */
export function HandoffStatus() {
  const local = useHandoff((state) => state.local);
  if (!local) return null;
  return (
    <div className={css.status}>
      {local.refusal ? <Notice tone="bad">{local.refusal.message}</Notice> : null}
      <Sentence local={local} />
    </div>
  );
}
