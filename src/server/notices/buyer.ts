/** The confirmation of a meeting to the buyer, by itself: what it says, and whether it still stands. */
import { valuesOf } from '../../core/handoff/handoff.ts';
import { meetingStart } from '../../core/handoff/meetingStart.ts';
import { handedTo } from '../../core/handoff/parties.ts';
import { contentOf } from '../../core/handoff/registers.ts';
import { confirmationOf } from '../../core/introduction/confirmation.ts';
import { isConfirmedByMail } from '../../core/notices/remindersOf.ts';
import { addDeliveries } from '../store/deliveries.ts';
import { handedById, readableById } from '../store/handoffs.ts';
import { personById } from '../store/people.ts';
import { settingOf } from '../store/settings.ts';
import type { Tx } from '../store/tables.ts';
import type { Letter } from './channels/mail.ts';
import { tell } from './tell.ts';
import { zoneFor } from './zones.ts';

/** The name under which it waits to go out, beside those of channels. */
export const BUYER = 'buyer';

/** Null where there is nothing to send: switched off, confirmed by hand meanwhile, no time, nobody to write to. `id`: of the message. */
export async function letterTo(tx: Tx, workspace: string, handoff: string, id: string, now: number): Promise<Letter | null> {
  const settings = await settingOf(tx, workspace, 'confirmation');
  const kept = settings.sends ? await readableById(tx, workspace, handoff) : null;
  const { usualSource } = await settingOf(tx, workspace, 'clocks');
  if (!kept || !isConfirmedByMail(kept.handoff, usualSource)) return null;
  // What the account executive accepted says who is written to; when it is, the page and the log say as they are now.
  const handed = contentOf(valuesOf({ ...kept.handoff, registers: await handedById(tx, workspace, handoff) }));
  const start = meetingStart(kept.handoff.events, contentOf(valuesOf(kept.handoff)).facts);
  const [ae, sdr] = [await personOf(tx, handedTo(kept.handoff)), await personOf(tx, kept.handoff.sdr)];
  if (!ae || !sdr || start === null || Date.parse(start) <= now) return null;
  const zone = await zoneFor(tx, workspace, ae.id);
  const mail = confirmationOf({ content: handed, sdr: sdr.name, ae: ae.name, start, zone }, settings);
  return mail && { id, to: mail.to, with: { name: ae.name, address: ae.email }, subject: mail.subject, text: mail.body };
}

const personOf = async (tx: Tx, id: string | null) => (id === null ? null : await personById(tx, id));

interface Planned {
  workspace: string;
  /** Ids. */
  handoff: string;
  person: string;
  key: string;
  now: number;
}

/** In a transaction of its own time: its account executive is told, and it waits to go out, once for each handoff. */
export async function planLetter(tx: Tx, { workspace, handoff, person, key, now }: Planned): Promise<void> {
  if (!(await letterTo(tx, workspace, handoff, '', now))) return;
  await tell(tx, { workspace, person, kind: 'confirming', handoff, at: now, key, about: { ae: person } });
  const notice = await tx.selectFrom('notice').select('id').where('person', '=', person).where('key', '=', key).executeTakeFirst();
  if (notice) await addDeliveries(tx, [{ workspace, notice: notice.id, channel: BUYER, target: handoff, key: handoff, due: now, at: now }]);
}
