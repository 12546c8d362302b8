/** Settings on the server, for the page that changes them. */
import { keptSettingSchema, type ListedSettings, listedSettingsSchema, type NewSetting, SETTINGS_PATH } from '../protocol/settings.ts';
import type { Transported } from '../sync/ports.ts';
import { request } from './http.ts';

interface Account {
  server: string;
  token: string;
}

export function getSettings({ server, token }: Account): Promise<Transported<ListedSettings>> {
  return request(server, { method: 'GET', path: SETTINGS_PATH, token, schema: listedSettingsSchema });
}

/** The same `key` and change, sent again after an answer got lost, change it once. Resolves with the setting as it is then. */
export function putSetting({ server, token }: Account, name: string, body: NewSetting, key: string) {
  return request(server, {
    method: 'PUT',
    path: `${SETTINGS_PATH}/${encodeURIComponent(name)}`,
    token,
    key,
    body,
    schema: keptSettingSchema,
  });
}
