/** What has not reached the server, and why: one line a handoff, in words that say what to do. */
import type { Adapter } from '../core/adapters/adapter.ts';
import { addressOf } from '../core/handoff/address.ts';
import { changedToo } from '../core/handoff/changedToo.ts';
import { valuesOf } from '../core/handoff/handoff.ts';
import { isOpenTo } from '../core/handoff/open.ts';
import { contentOf } from '../core/handoff/registers.ts';
import { isWaiting, keptWords, refusedOf } from '../protocol/owed.ts';
import { waitOf } from './batch.ts';
import type { LocalHandoff, OutboxEntry, WaitReason } from './ports.ts';

export interface Waiting {
  /** Of the handoff. */
  id: string;
  /** The account's name where the page told it, else the record. */
  title: string;
  /** Of the record's page in the CRM; null where it is not known. */
  address: string | null;
  why: string;
  /** A person has something to do; else it goes by itself. */
  needsYou: boolean;
  /** There is something to choose, to copy or to let go. */
  canOpen: boolean;
  /** Epoch milliseconds of the next try; null where none is set. */
  nextTry: number | null;
  /** The server, not the way to it, said when to come back: trying before that does nothing. */
  isHeld: boolean;
  /** Written with what was refused, to be copied; empty where there is none. */
  words: string;
}

export interface WaitingOf {
  handoffs: readonly LocalHandoff[];
  /** The outbox of the same person, in order. */
  queued: readonly OutboxEntry[];
  /** False also while the server refuses the device's token. */
  signedIn: boolean;
  /** Of the workspace. */
  adapters: readonly Adapter[];
  /** Epoch milliseconds. */
  now: number;
}

const UNTOLD =
  'Your team’s server was put back to an earlier time and does not have this brief. Ask whoever wrote it to open Baton: it is then sent again.';
const NOT_TAKEN = 'What you decided was not taken. Your words are only here: copy them, or open it in the CRM and decide again.';
const SIGNED_OUT = 'Sign in, then it is sent.';
const ON_ITS_WAY = 'It is sent as soon as the server can be reached.';
const NOT_THERE = 'The server has trouble. It is tried again by itself.';

const REASONS: Partial<Record<WaitReason, string>> = {
  unreachable: 'The server could not be reached. It is sent as soon as it can be.',
  nonsense:
    'Something on the way answered in the server’s place, as the sign-in page of a Wi-Fi does. Open any web page and sign in there.',
  'too-many': 'The server asked this device to wait. It is sent by itself.',
};

/** In the order of `handoffs`; empty when everything is at the server. */
export function whatWaits({ handoffs, queued, signedIn, adapters, now }: WaitingOf): Waiting[] {
  return handoffs.flatMap((handoff) => {
    const entries = queued.filter(({ operation }) => operation.handoff === handoff.id);
    const told = whyOf(handoff, entries, signedIn);
    if (!told) return [];
    const tried = entries.filter(({ attempts }) => attempts > 0);
    const isHeld = tried.some((entry) => !entry.away && waitOf(entry, now) > 0);
    const nextTry = !told.needsYou && tried.length > 0 ? now + Math.min(...tried.map((entry) => waitOf(entry, now))) : null;
    return [
      {
        id: handoff.id,
        title: titleOf(handoff),
        address: addressOf(handoff.record, adapters),
        ...told,
        nextTry,
        isHeld,
        words: keptWords(handoff).join('\n'),
      },
    ];
  });
}

const yours = { needsYou: true, canOpen: false };

function whyOf(
  handoff: LocalHandoff,
  entries: readonly OutboxEntry[],
  signedIn: boolean,
): Pick<Waiting, 'why' | 'needsYou' | 'canOpen'> | null {
  if (entries.length === 0 && !isWaiting(handoff)) return null;
  const registers = Object.values(handoff.registers);
  if (registers.some((register) => register?.conflict))
    return { why: `${changedToo(handoff)} Open it and choose which text stays.`, needsYou: true, canOpen: true };
  const [refused] = refusedOf(handoff.registers);
  if (refused) return { why: refused.message, needsYou: true, canOpen: !isOpenTo(handoff, handoff.owner) };
  const { command } = handoff.refused ?? {};
  if (command?.name === 'bounce' && !handoff.refused?.earlier)
    return {
      why: `It was not sent back, and your words are only here: “${command.fix}” Open it in the CRM and send it back again.`,
      ...yours,
    };
  const words = keptWords(handoff);
  if (words.length > 0) return { why: `${NOT_TAKEN} ${words.map((text) => `“${text}”`).join(' ')}`, ...yours };
  if (handoff.untold) return { why: UNTOLD, ...yours };
  if (!signedIn) return { why: SIGNED_OUT, ...yours };
  const failed = entries.find((entry) => entry.failed)?.failed;
  return { why: failed ? (REASONS[failed] ?? NOT_THERE) : ON_ITS_WAY, needsYou: false, canOpen: false };
}

function titleOf({ registers, record }: LocalHandoff): string {
  return (
    contentOf(valuesOf({ registers: { facts: registers.facts, corrected: registers.corrected } })).facts.account ||
    `${record.type} ${record.id}`
  );
}
