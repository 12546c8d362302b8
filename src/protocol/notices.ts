/** Notices as the server and devices tell them to each other. */
import * as z from 'zod';
import { recordSchema } from '../core/handoff/record.ts';

export const NOTICES_PATH = '/v1/notices';
/** A device keeps so many, the newest; older ones are found in the handoffs' own logs. */
export const NOTICES_MOST = 100;

/** In words, so that a device of an older release reads kinds it does not know. */
export const noticeSchema = z.object({
  id: z.string().max(100),
  kind: z.string().max(60),
  /** ISO 8601. */
  at: z.iso.datetime(),
  says: z.string(),
  /** What somebody wrote with it; empty where nobody did. */
  adds: z.string(),
  /** The one thing to do. `prep` leads to the prep card; `record`, and what a later release may say, to the record's page. */
  action: z.object({ label: z.string(), to: z.string().max(20) }),
  /** Id of the handoff; null where there is none, or they do not see it any more. */
  handoff: z.string().nullable(),
  record: recordSchema.nullable(),
  /** Under which notices of one matter stand together where `handoff` and `record` are null: a stand-in that leads to nothing. Servers of earlier releases do not say. */
  matter: z.string().max(100).nullable().optional(),
  /** Types of events that end what it is about; servers of earlier releases do not say. */
  ends: z.array(z.string().max(60)).max(40).optional(),
  /** The words in `says` that tell a time, and the time itself, ISO 8601: so that each reads it by their own clock. */
  time: z
    .object({ words: z.string(), at: z.iso.datetime({ offset: true }) })
    .nullable()
    .optional(),
  /** What is said of several such at once, before and after their number: those of the same words tell the same. Null for what comes one by one; servers of earlier releases do not say. */
  many: z.tuple([z.string(), z.string()]).nullable().optional(),
  read: z.boolean(),
  /** Whether the person wishes to be shown it on the desktop, now. */
  alerts: z.boolean(),
});
export type Notice = z.infer<typeof noticeSchema>;

export const noticesSchema = z.object({
  /** The newest first. */
  notices: z.array(noticeSchema),
  /** Whether this server sends mail; servers of earlier releases do not say. */
  hasMail: z.boolean().optional(),
});
export type Notices = z.infer<typeof noticesSchema>;

/** What a device keeps of them, to be read offline and marked as read there. */
export const keptNoticesSchema = z.object({
  /** User id of whose they are. */
  owner: z.string(),
  /** The newest first. */
  notices: z.array(noticeSchema),
  /** Ids of those that were read here, which the server does not know yet. */
  toTell: z.array(z.string()),
});
export type KeptNotices = z.infer<typeof keptNoticesSchema>;

export const readNoticesSchema = z.object({ ids: z.array(z.string().max(100)).min(1).max(NOTICES_MOST) });

/** Ways out of the house that an administrator leads somewhere. */
export const OUTLETS = ['slack', 'webhook'] as const;
export type OutletName = (typeof OUTLETS)[number];

export const noticeChannelsSchema = z.object({
  /** Whether this server sends mail; whoever runs it sets that up. */
  hasMail: z.boolean(),
  /** Where each leads, without what is secret in the address: its host; null for nowhere. */
  hosts: z.object({ slack: z.string().nullable(), webhook: z.string().nullable() } satisfies Record<OutletName, z.ZodType>),
  /** What did not arrive in the last week, the newest first. */
  troubles: z.array(
    z.object({
      channel: z.string(),
      /** Name of whom it was for; empty for a room. */
      person: z.string(),
      /** What is wrong and what to do, in a sentence. */
      says: z.string(),
      /** Whether it is tried again. */
      isOver: z.boolean(),
      at: z.iso.datetime(),
      count: z.int().positive(),
    }),
  ),
});
export type NoticeChannelsTold = z.infer<typeof noticeChannelsSchema>;

/** Null leads it nowhere any more. */
export const newOutletSchema = z.object({
  address: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .nullable(),
});

/** The secret to check signatures with, of a signed webhook: told this once, and never again. */
export const savedOutletSchema = z.object({ host: z.string().nullable(), secret: z.string().nullable() });

export const triedSchema = z.object({
  ok: z.boolean(),
  /** What came of it, in a sentence. */
  says: z.string(),
});
