/** What a lead does with a team's bar, on the server. */
import type { BarAct } from '../protocol/bar.ts';
import { keptSettingSchema } from '../protocol/settings.ts';
import { request } from './http.ts';

/** The same `key` and act, sent again after an answer got lost, is done once. Resolves with the setting `barVersions` as it is then. */
export function postBar({ server, token }: { server: string; token: string }, team: string, body: BarAct, key: string) {
  return request(server, { method: 'POST', path: `/v1/bar/${encodeURIComponent(team)}`, token, key, body, schema: keptSettingSchema });
}
