/** In which time zone the people of a workspace are told of times. */
import { zoneOf } from '../../core/notices/zone.ts';
import { settingOf } from '../store/settings/settings.ts';
import type { Tx } from '../store/tables.ts';

/** IANA name. `person`: user id; null for a room of several. `device`: the zone of the device that asks. */
export async function zoneFor(tx: Tx, workspace: string, person: string | null, device?: string): Promise<string> {
  const chosen = person === null ? null : await settingOf(tx, workspace, 'notices', person);
  return zoneOf({ person: chosen, device, workspace: await settingOf(tx, workspace, 'clocks') });
}
