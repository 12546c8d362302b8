/** Who is told that something changed. A port: this one reaches the streams of its own process; one over the database can reach several. */
import type { HandoffFacts } from '../auth/policy.ts';

/** What changed. For each handoff the facts before and after: who could see it before wants to know too. */
export interface News {
  workspace: string;
  handoffs: HandoffFacts[];
}

export interface Feed {
  announce(news: News): void;
  /** Calls `listener` with all news until the returned function is called. */
  listen(listener: (news: News) => void): () => void;
}

export function processFeed(): Feed {
  const listeners = new Set<(news: News) => void>();
  return {
    announce(news) {
      for (const listener of listeners) listener(news);
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
