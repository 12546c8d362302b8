/** Which record an address shows that somebody wrote down. */
import { detectWith } from '../../core/adapters/detect.ts';
import { type RecordRef, recordSchema } from '../../core/handoff/record.ts';
import { settingIn } from '../../core/settings/kept.ts';
import { askRecordAt } from '../../platform/frame.ts';
import { useSession } from '../state/session.ts';

const made = (crm: string, { origin }: URL, prefix: string, type: RecordRef['type'], id: string): RecordRef | null =>
  recordSchema.safeParse({ crm, origin: origin + prefix, type, id }).data ?? null;

/** Undefined where the page under the frame, which knows the CRMs, does not answer. The workspace's own adapters count before them, as they do on pages. */
export async function recordAt(address: string): Promise<RecordRef | null | undefined> {
  if (!URL.canParse(address)) return null;
  const { adapters } = settingIn(useSession.getState().settings, 'adapters', '');
  return detectWith(adapters, made)(new URL(address)) ?? (await askRecordAt(address))?.record;
}
