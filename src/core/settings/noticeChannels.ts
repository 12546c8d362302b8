/** What leaves the house for a whole workspace. Where it goes, and its secrets, are kept apart: they are told nobody. */
import * as z from 'zod';
import { ROOM_TOPICS } from '../notices/topics.ts';
import { setting } from './setting.ts';

const topics = z.array(z.enum(ROOM_TOPICS)).max(ROOM_TOPICS.length);

const schema = z.object({
  /** Whether mails and webhooks carry what people wrote: how to fix a brief, why it was withdrawn. */
  tellsText: z.boolean().default(false),
  /** What a room of several people hears. */
  slack: topics.default(['late']),
  /** What another program hears. */
  webhook: topics.default([...ROOM_TOPICS]),
});
export type NoticeChannels = z.output<typeof schema>;

export const noticeChannels = setting({ schema, standard: schema.parse({}), scope: 'workspace', changers: ['admin'] });
