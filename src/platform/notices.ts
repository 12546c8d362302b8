/** What the server says of notices. */
import type * as z from 'zod';
import {
  NOTICES_PATH,
  type NoticeChannelsTold,
  type Notices,
  noticeChannelsSchema,
  noticesSchema,
  type OutletName,
  savedOutletSchema,
  triedSchema,
} from '../protocol/notices.ts';
import type { Transported } from '../sync/ports.ts';
import { request } from './http.ts';

interface SignedIn {
  server: string;
  token: string;
}

const write = (token: string, path: string, body?: unknown) => ({
  token,
  path: `${NOTICES_PATH}${path}`,
  key: crypto.randomUUID(),
  ...(body !== undefined && { body }),
});

/** In the person's own time zone, or this device's. */
export function getNotices({ server, token }: SignedIn): Promise<Transported<Notices>> {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return request(server, { method: 'GET', path: `${NOTICES_PATH}?${new URLSearchParams({ zone })}`, token, schema: noticesSchema });
}

export const postRead = ({ server, token }: SignedIn, ids: readonly string[]): Promise<Transported<void>> =>
  request<void>(server, { method: 'POST', ...write(token, '/read', { ids }), schema: null });

export const getChannels = ({ server, token }: SignedIn): Promise<Transported<NoticeChannelsTold>> =>
  request(server, { method: 'GET', path: `${NOTICES_PATH}/channels`, token, schema: noticeChannelsSchema });

/** Null leads it nowhere. */
export const putOutlet = (
  { server, token }: SignedIn,
  channel: OutletName,
  address: string | null,
): Promise<Transported<z.infer<typeof savedOutletSchema>>> =>
  request(server, { method: 'PUT', ...write(token, `/channels/${channel}`, { address }), schema: savedOutletSchema });

export const postTest = ({ server, token }: SignedIn, channel: 'mail' | OutletName): Promise<Transported<z.infer<typeof triedSchema>>> =>
  request(server, { method: 'POST', ...write(token, `/channels/${channel}/test`), schema: triedSchema });
