/** Takes what people are told out of the house: soon after it was told, again where it did not go, and after a restart. */
import type { Logger } from 'pino';
import type { Clock } from '../clock.ts';
import type { Metrics } from '../metrics/metrics.ts';
import type { Store } from '../store/store.ts';
import type { Feed } from '../sync/feed.ts';
import type { Message, Sent, Target } from './channels/channel.ts';
import { type ChannelName, channelsOf } from './channels/registry.ts';
import { planNotices } from './plan.ts';
import { fireReminders } from './reminders.ts';
import { sendNext } from './send.ts';
import type { NoticeOptions } from './settings.ts';

/** Milliseconds between two looks: what another process told, what is due again. */
const LOOK_MS = 5_000;
/** Messages under way at once. */
const AT_ONCE = 4;

export interface DispatchOptions {
  store: Store;
  clock: Clock;
  feed: Pick<Feed, 'announce'>;
  log: Pick<Logger, 'warn'>;
  metrics: Pick<Metrics, 'deliveries'>;
  notices: NoticeOptions;
  /** Between 0 and 1. */
  random?: () => number;
}

export interface Dispatch {
  /** Something was told: looks at once, and resolves when all that is due has been tried. Never rejects. */
  look(): Promise<void>;
  /** Sends this now and once; null where this server has no such channel. */
  trial(channel: ChannelName, message: Message, to: Target): Promise<Sent | null>;
  /** Resolves when what is under way has ended. */
  stop(): Promise<void>;
}

export function startDispatch({ store, clock, feed, log, metrics, notices, random = Math.random }: DispatchOptions): Dispatch {
  const channels = channelsOf(notices);
  const hasMail = notices.mail !== null;
  const post = { store, channels, now: clock.now, random };
  let isStopped = false;
  let running: Promise<void> | null = null;
  let isAsked = false;

  async function attempt(work: string, step: () => Promise<boolean>): Promise<void> {
    try {
      while (!isStopped && (await step()));
    } catch (error) {
      // What they say may quote what people wrote.
      log.warn({ work, error: error instanceof Error ? error.name : 'unknown' }, 'notices could not be seen to, and are tried again');
    }
  }

  async function plan(): Promise<boolean> {
    const news = await store.transact((tx) => planNotices(tx, clock.now(), hasMail));
    for (const [workspace, people] of news ?? []) feed.announce({ workspace, handoffs: [], people });
    return news !== null;
  }

  async function send(): Promise<boolean> {
    const done = await sendNext(post);
    if (done) {
      const { channel, result, workspace, handoffs } = done;
      metrics.deliveries.inc({ channel, result });
      if (handoffs.length > 0) feed.announce({ workspace, handoffs });
    }
    return done !== null;
  }

  async function round(): Promise<void> {
    while (isAsked && !isStopped) {
      isAsked = false;
      await attempt('reminders', () => store.transact((tx) => fireReminders(tx, clock.now(), hasMail)));
      await attempt('plan', plan);
      await Promise.all(Array.from({ length: AT_ONCE }, () => attempt('send', send)));
    }
  }

  function look(): Promise<void> {
    isAsked = true;
    running ??= round().finally(() => {
      running = null;
    });
    return running;
  }

  const timer = setInterval(() => void look(), LOOK_MS).unref();
  void look();
  return {
    look,
    trial: async (channel, message, to) => (await channels.get(channel)?.send(message, to)) ?? null,
    async stop() {
      isStopped = true;
      clearInterval(timer);
      await running;
      channels.close();
    },
  };
}
