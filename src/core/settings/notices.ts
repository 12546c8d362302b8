/** Which notices reach a person outside the sidebar, and when they want to be left alone. */
import * as z from 'zod';
import { TOPIC_NAMES, type Topic } from '../notices/topics.ts';
import { isZone } from './clocks.ts';
import { setting } from './setting.ts';

/** A time of the day, `HH:MM`. */
export const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Give a time like 19:00.');

/** Every zone that this system knows; the empty word stands for none chosen. */
const zone = z
  .string()
  .max(60)
  .refine((name) => name === '' || isZone(name), 'Choose a time zone from the list.');

export const MAIL_TIMES = ['now', 'daily', 'never'] as const;
export type MailTime = (typeof MAIL_TIMES)[number];

/** One entry a topic; what an earlier release did not know has its default. */
const perTopic = <S extends z.ZodType>(schema: S, standard: Record<Topic, z.output<S>>) =>
  z
    .partialRecord(z.enum(TOPIC_NAMES as [Topic, ...Topic[]]), schema)
    .transform((chosen): Record<Topic, z.output<S>> => ({ ...standard, ...chosen }));

const MAIL: Record<Topic, MailTime> = {
  incoming: 'now',
  review: 'now',
  meeting: 'daily',
  outcome: 'daily',
  time: 'now',
  late: 'now',
  reminders: 'now',
};
const BROWSER: Record<Topic, boolean> = {
  incoming: true,
  review: true,
  meeting: false,
  outcome: false,
  time: true,
  late: true,
  reminders: true,
};

const quietSchema = z.object({
  from: timeOfDay,
  to: timeOfDay,
  /** Saturday and Sunday are quiet all day. */
  weekends: z.boolean(),
});
export type Quiet = z.output<typeof quietSchema>;

const schema = z.object({
  mail: perTopic(z.enum(MAIL_TIMES), MAIL).prefault({}),
  browser: perTopic(z.boolean(), BROWSER).prefault({}),
  /** Null where nothing is held back. */
  quiet: quietSchema.nullable().default(null),
  /** When the daily mail goes out. */
  dailyAt: timeOfDay.default('08:00'),
  /** IANA name; empty while none is chosen. */
  zone: zone.default(''),
});
export type NoticeChoices = z.output<typeof schema>;

export const notices = setting({ schema, standard: schema.parse({}), scope: 'person', changers: ['self'] });
