/** Settings by environment of what leaves the house. */
import * as z from 'zod';

const ADDRESS = /^(?:[^<>\r\n]* <[^<>\s@]+@[^<>\s@]+>|[^<>\s@]+@[^<>\s@]+)$/;

/** `HOST` or `HOST:PORT`, with commas between. `how` says so. */
export const hostList = (how: string) =>
  z
    .string()
    .regex(/^[a-z0-9.:[\]-]+(,\s*[a-z0-9.:[\]-]+)*$/i, how)
    .transform((text) => text.split(',').map((host) => host.trim().toLowerCase()));

export const noticeSettings = {
  BATON_SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: 'Give an address like smtps://USER:PASSWORD@mail.example:465, or smtp://… for STARTTLS.' })
    .optional(),
  BATON_MAIL_FROM: z.string().regex(ADDRESS, 'Give an address like Baton <baton@company.example>.').optional(),
  BATON_WEBHOOK_HOSTS: hostList('Give hosts like chat.intern:8065, with commas between.').optional(),
};
const settingsSchema = z.object(noticeSettings);
type Settings = z.infer<typeof settingsSchema>;

export interface MailOptions {
  /** `smtp:` or `smtps:`, with name and password where the server wants them. */
  url: string;
  from: string;
}

export interface NoticeOptions {
  /** Null where no mail leaves this server. */
  mail: MailOptions | null;
  /** Hosts inside the server's own network that webhooks may reach all the same. */
  webhookHosts: readonly string[];
}

/** What has to be set beside what is set. */
export const missingNoticeSettings = ({ BATON_SMTP_URL: url, BATON_MAIL_FROM: from }: Settings): string[] =>
  url === undefined && from !== undefined ? ['BATON_SMTP_URL'] : url !== undefined && from === undefined ? ['BATON_MAIL_FROM'] : [];

export const noticeOptions = ({ BATON_SMTP_URL: url, BATON_MAIL_FROM: from, BATON_WEBHOOK_HOSTS: hosts }: Settings): NoticeOptions => ({
  mail: url !== undefined && from !== undefined ? { url, from } : null,
  webhookHosts: hosts ?? [],
});
