/** What leaves the house for a whole workspace. Where it goes, and its secrets, are kept apart: they are told nobody. */
import * as z from 'zod';
import { TOPIC_NAMES, type Topic } from '../notices/topics.ts';
import { setting } from './setting.ts';

const topics = z.array(z.enum(TOPIC_NAMES as [Topic, ...Topic[]])).max(TOPIC_NAMES.length);
const ROOM: Topic[] = ['late'];

const schema = z.object({
  /** Whether mails and webhooks carry what people wrote: how to fix a brief, why it was withdrawn. */
  tellsText: z.boolean().default(false),
  /** What a room of several people hears. */
  slack: topics.default(ROOM),
  /** What another program hears. */
  webhook: topics.default([...TOPIC_NAMES]),
});
export type NoticeChannels = z.output<typeof schema>;

export const noticeChannels = setting({ schema, standard: schema.parse({}), scope: 'workspace', changers: ['admin'] });
