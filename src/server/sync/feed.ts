/** Who is told that something changed: the open streams of this process, and over the store's channel those of every other. */
import * as z from 'zod';
import { STATES } from '../../core/handoff/events.ts';
import type { HandoffFacts } from '../auth/policy.ts';
import type { Store } from '../store/store.ts';

/** What changed. For each handoff the facts before and after: who could see it before wants to know too. */
export interface News {
  workspace: string;
  handoffs: HandoffFacts[];
  /** Whom else in the workspace it concerns, by their ids; left out where nobody. */
  people?: 'everybody' | string[];
  /** The device that sent it: it pulls after each push, and need not be told. */
  by?: string;
}

/** Null where news may have been missed: everybody had better look. */
type Listener = (news: News | null) => void;

export interface Feed {
  announce(news: News): void;
  /** Calls `listener` with all news until the returned function is called. */
  listen(listener: Listener): () => void;
  close(): Promise<void>;
}

/** What one process tells the others. A notification of PostgreSQL holds 8,000 bytes; a handoff's facts take less than 250. */
const MOST = 25;
const factsSchema = z.object({
  workspace: z.string(),
  sdr: z.string(),
  team: z.string(),
  ae: z.string().nullable(),
  state: z.enum(STATES),
});
const wordSchema = z.object({
  /** The process that says it. */
  from: z.string(),
  /** Null where that process could not say all it had to. */
  news: z
    .object({
      workspace: z.string(),
      handoffs: z.array(factsSchema),
      people: z.union([z.literal('everybody'), z.array(z.string())]).exactOptional(),
      by: z.string().exactOptional(),
    })
    .nullable(),
});

/** Tells everybody at every process to look: something was changed by the command line, beside the servers. */
export async function tellToLook(store: Pick<Store, 'channel'>): Promise<void> {
  const channel = await store.channel?.({ heard: () => undefined, back: () => undefined });
  await channel?.say(JSON.stringify({ from: '', news: null }));
  await channel?.close();
}

/** `wasBroken` is called when the line to the other processes is back: the store itself may have been put back meanwhile. */
export async function openFeed(store: Pick<Store, 'channel'>, wasBroken?: () => void): Promise<Feed> {
  const listeners = new Set<Listener>();
  const tell: Listener = (news) => {
    for (const listener of listeners) listener(news);
  };
  const self = crypto.randomUUID();
  let unsaid = false;
  const say = async (news: News | null): Promise<void> => {
    if (channel && !(await channel.say(JSON.stringify({ from: self, news })))) unsaid = true;
  };
  const channel = await store.channel?.({
    heard(text) {
      // As `say` begins it. Most of what comes is this process's own, and not worth reading.
      if (!text.startsWith(`{"from":"${self}"`)) tell(wordIn(text).news);
    },
    back() {
      wasBroken?.();
      tell(null);
      if (!unsaid) return;
      unsaid = false;
      void say(null);
    },
  });
  return {
    announce(news) {
      tell(news);
      const handoffs = [...new Map(news.handoffs.map((facts) => [JSON.stringify(facts), facts])).values()];
      // What concerns people by themselves is said with no handoff too.
      const { people, ...told } = news;
      if (people) void say({ ...told, handoffs: [], people });
      for (let from = 0; from < handoffs.length; from += MOST) void say({ ...told, handoffs: handoffs.slice(from, from + MOST) });
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => channel?.close(),
  };
}

/** A word of another release that cannot be read is a reason to look. */
function wordIn(text: string): z.infer<typeof wordSchema> {
  try {
    return wordSchema.parse(JSON.parse(text));
  } catch {
    return { from: '', news: null };
  }
}
