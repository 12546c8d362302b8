/** What a way out of the house is. Adding one: a file beside this one, and a line in the registry. */
import type { KindName } from '../../../core/notices/kinds.ts';
import type { WhyNot } from '../../../core/notices/whyNot.ts';

/** One notice, in words. */
export interface Line {
  /** Id of the notice. */
  id: string;
  /** `test` for one that an administrator asked for. */
  kind: KindName | 'test';
  /** Epoch milliseconds. */
  at: number;
  says: string;
  /** What somebody wrote with it; empty where there is nothing, or it stays in the house. */
  adds: string;
  /** Where the record stands in the CRM, and what to do there; null where nobody can say. */
  link: { label: string; to: string } | null;
  /** Id of the handoff; null where it is about none. */
  handoff: string | null;
}

export interface Message {
  /** The same with each try, so that whoever got it twice can tell. */
  id: string;
  /** Epoch milliseconds of this try. */
  at: number;
  /** One at least. */
  lines: readonly [Line, ...Line[]];
}

/** Where it goes: for mails a person's address and name, for webhooks an address with its secret. */
export interface Target {
  address: string;
  name: string;
  secret: string;
}

/** `isOver`: trying again would not help. `afterMs`: the other side's own word for when to try again. */
export type Sent = { ok: true } | { ok: false; isOver: boolean; why: WhyNot; afterMs?: number };

export interface Channel {
  /** Whether several notices become one message. */
  bundles: boolean;
  /** To one person, or to a room of the workspace's. */
  to: 'person' | 'room';
  /** Never rejects. Ends within `SEND_MS`. */
  send(message: Message, target: Target): Promise<Sent>;
}

/** Milliseconds that a try may take. */
export const SEND_MS = 20_000;
