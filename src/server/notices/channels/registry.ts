/** The ways out of the house that this server has, by the name that is kept with what waits for them. */
import type { NoticeOptions } from '../settings.ts';
import type { Channel } from './channel.ts';
import { type Letters, mail } from './mail.ts';
import { slack } from './slack.ts';
import { webhook } from './webhook.ts';

export const CHANNELS = ['mail', 'slack', 'webhook'] as const;
export type ChannelName = (typeof CHANNELS)[number];

export interface Channels {
  /** Undefined for mail where none leaves this server. */
  get(name: ChannelName): Channel | undefined;
  /** Null where no mail leaves this server. */
  letters: Letters | null;
  close(): void;
}

export function channelsOf({ mail: options, webhookHosts }: NoticeOptions): Channels {
  const posting = { allowed: webhookHosts };
  const mailing = options ? mail(options) : null;
  const all: Record<ChannelName, Channel | undefined> = {
    mail: mailing ?? undefined,
    slack: slack(posting),
    webhook: webhook(posting),
  };
  return { get: (name) => all[name], letters: mailing, close: () => mailing?.close() };
}
