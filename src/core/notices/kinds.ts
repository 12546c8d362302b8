/** Every kind of notice: one plain sentence, and the one thing to do. Only ever appended to: notices of a kind outlive the release that told them. */
import { clockNamed } from '../clocks/registry.ts';
import { type About, AS_IT_WAS, type NoticeFacts } from './about.ts';
import type { Topic } from './topics.ts';

export interface Kind {
  topic: Topic;
  /** Without anything that stands in a brief. */
  says(facts: NoticeFacts): string;
  /** What somebody wrote with it, where it may be told. */
  adds?(facts: NoticeFacts): string;
  action: Action;
  /** May be told in a room of several people. What was accepted, sent back or rated is between two people: it ranks nobody. */
  isShared: boolean;
}

/** `prep` is the prep card, `record` the record's page in the CRM, `settings` and `work` are the extension's own pages. */
export interface Action {
  label: string;
  to: 'prep' | 'record' | 'settings' | 'work';
}

const review: Action = { label: 'Open the prep card', to: 'prep' };
const mend: Action = { label: 'Mend the brief', to: 'record' };
const seeWork: Action = { label: 'See your work', to: 'work' };
const open: Action = { label: 'Open the record', to: 'record' };

/** A sentence begins with a capital, also where its first word is `you`. */
export const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
/** Late is not away: it says which of the two it is. */
function waits({ account, clock, areClocks, ae, late, isAway }: NoticeFacts): string {
  if (isAway) return `${clock} for ${account} ${areClocks ? 'wait' : 'waits'} while ${ae === 'you' ? 'you are' : `${ae} is`} away,`;
  const [has, its, wait] = areClocks ? ['have', 'their', 'wait'] : ['has', 'its', 'waits'];
  return late ? `${clock} for ${account} ${has} waited ${late} past ${its} time,` : `${clock} for ${account} still ${wait},`;
}
const text = ({ text }: NoticeFacts): string => text;

export const KINDS = {
  'handed-off': {
    topic: 'incoming',
    says: ({ sdr, account, ae }) => sentence(`${sdr} handed ${account} to ${ae}.`),
    action: review,
    isShared: true,
  },
  'handed-again': {
    topic: 'incoming',
    says: ({ sdr, account, ae, word }) =>
      sentence(
        word === AS_IT_WAS
          ? `${sdr} handed ${account} to ${ae} again as it was.`
          : `${sdr} mended the brief for ${account} and handed it to ${ae} again.`,
      ),
    adds: text,
    action: { label: 'See what changed', to: 'prep' },
    isShared: false,
  },
  overridden: {
    topic: 'review',
    says: ({ by, account, ae }) => sentence(`${by} handed ${account} to ${ae} as it stands.`),
    adds: text,
    action: open,
    isShared: false,
  },
  accepted: {
    topic: 'review',
    says: ({ by, account }) => sentence(`${by} accepted ${account}. Next comes the introduction.`),
    action: { label: 'Write the introduction', to: 'record' },
    isShared: false,
  },
  bounced: {
    topic: 'review',
    says: ({ by, account, part }) => sentence(`${by} sent the brief for ${account} back: ${part} needs mending.`),
    adds: text,
    action: mend,
    isShared: false,
  },
  'given-to-you': {
    topic: 'incoming',
    says: ({ by, account, ae }) => sentence(`${by} gave ${account} to ${ae}.`),
    action: review,
    isShared: true,
  },
  'given-away': {
    topic: 'incoming',
    says: ({ by, account, ae, isForOne }) =>
      sentence(
        `${by} gave ${account} to ${ae}. There is nothing left ${isForOne ? 'for you to do on it' : 'to do on it for whoever had it'}.`,
      ),
    action: open,
    isShared: true,
  },
  reassigned: {
    topic: 'incoming',
    says: ({ by, account, ae }) => sentence(`${by} gave ${account} to ${ae}.`),
    action: open,
    isShared: true,
  },
  withdrawn: {
    topic: 'outcome',
    says: ({ by, account }) => sentence(`${by} withdrew ${account}. Nothing is left to do on it.`),
    adds: text,
    action: open,
    isShared: true,
  },
  introduced: {
    topic: 'meeting',
    says: ({ by, account }) => sentence(`${by} sent the introduction for ${account}.`),
    action: review,
    isShared: true,
  },
  'first-touch': {
    topic: 'meeting',
    says: ({ by, account }) => sentence(`${by} made first contact with ${account}.`),
    action: open,
    isShared: true,
  },
  rescheduled: {
    topic: 'meeting',
    says: ({ by, account, due }) => sentence(`${by} moved the meeting with ${account}${due ? ` to ${due}` : ''}.`),
    action: open,
    isShared: true,
  },
  held: { topic: 'meeting', says: ({ account }) => `The meeting with ${account} was held.`, action: open, isShared: true },
  'no-show': {
    topic: 'meeting',
    says: ({ account }) => `Nobody came from ${account}. Find another time, or withdraw it.`,
    action: open,
    isShared: true,
  },
  cancelled: {
    topic: 'meeting',
    says: ({ account }) => `The meeting with ${account} was cancelled. Find another time, or withdraw it.`,
    action: open,
    isShared: true,
  },
  rated: {
    topic: 'review',
    says: ({ by, account, word }) => sentence(`${by} rated the brief for ${account} ${word}.`),
    adds: text,
    action: open,
    isShared: false,
  },
  'meeting-quality': {
    topic: 'review',
    says: ({ by, account, word }) => sentence(`${by} gave the meeting with ${account} ${word} of 5.`),
    adds: text,
    action: open,
    isShared: false,
  },
  opportunity: { topic: 'outcome', says: ({ account }) => sentence(`${account} is an opportunity now.`), action: open, isShared: true },
  recycled: {
    topic: 'outcome',
    says: ({ account, word }) => sentence(`${account} was recycled: ${word}.`),
    adds: text,
    action: open,
    isShared: false,
  },
  disqualified: {
    topic: 'outcome',
    says: ({ account, word }) => sentence(`${account} was disqualified: ${word}.`),
    adds: text,
    action: open,
    isShared: false,
  },
  'taken-up': {
    topic: 'outcome',
    says: ({ by, account }) => sentence(`${by} takes up ${account} again, in a new brief.`),
    action: open,
    isShared: true,
  },
  'taken-back': {
    topic: 'review',
    says: ({ by, account, word }) => `For ${account}, ${by} took back ${word}.`,
    action: open,
    isShared: false,
  },
  'due-soon': {
    topic: 'time',
    says: ({ account, clock, areClocks, due }) => sentence(`${clock} for ${account} ${areClocks ? 'are' : 'is'} due ${due || 'soon'}.`),
    action: open,
    isShared: false,
  },
  breach: {
    topic: 'late',
    says: ({ account, clock, areClocks }) =>
      sentence(`${clock} for ${account} ran past ${areClocks ? 'their' : 'its'} time. See what held ${areClocks ? 'them' : 'it'} up.`),
    action: open,
    isShared: true,
  },
  escalated: {
    topic: 'incoming',
    says: (facts) => sentence(`${waits(facts)} and went from ${facts.ae} to who stands in. Please see to it.`),
    action: review,
    isShared: true,
  },
  'introduction-missing': {
    topic: 'reminders',
    says: ({ account, due }) => `The meeting with ${account} is ${due || 'near'}, and nobody has introduced the two yet.`,
    action: { label: 'Write the introduction', to: 'record' },
    isShared: false,
  },
  'first-minutes': {
    topic: 'reminders',
    says: ({ sdr, account, due }) => sentence(`${sdr} will join the first five minutes with ${account}, ${due || 'soon'}.`),
    action: review,
    isShared: false,
  },
  'return-now': {
    topic: 'reminders',
    says: ({ account }) => `The time has come to return to ${account}.`,
    action: { label: 'Take it up again', to: 'record' },
    isShared: false,
  },
  'next-step-due': {
    topic: 'reminders',
    says: ({ account }) => `The next step agreed with ${account} is due.`,
    adds: text,
    action: open,
    isShared: false,
  },
  confirming: {
    topic: 'meeting',
    says: ({ account }) => `Baton confirms the meeting with ${account} to the buyer by mail, with a copy to you.`,
    action: open,
    isShared: false,
  },
  unconfirmed: {
    topic: 'reminders',
    says: ({ account }) => `The confirmation for ${account} did not reach the buyer. Please write to them yourself.`,
    action: { label: 'Write to the buyer', to: 'record' },
    isShared: false,
  },
  'confirm-by-hand': {
    topic: 'reminders',
    says: ({ account }) =>
      `The calendar says otherwise than the handoff when ${account} meets you, so Baton wrote to nobody. See what holds, and write to the buyer yourself.`,
    action: { label: 'Open the record', to: 'record' },
    isShared: false,
  },
  'bar-to-sign': {
    topic: 'reminders',
    says: ({ by }) => sentence(`${by} signed the next version of your team’s bar. Read it, and sign it too if you agree.`),
    action: { label: 'Open the bar', to: 'settings' },
    isShared: false,
  },
  'bar-to-read': {
    topic: 'reminders',
    says: () => 'Three months have passed since your team’s bar was last read. Read it again together.',
    action: { label: 'Open the bar', to: 'settings' },
    isShared: false,
  },
  'bar-to-calibrate': {
    topic: 'reminders',
    says: () => 'It is time to calibrate your team’s bar: grade a few handoffs, and see which item each of you reads otherwise.',
    action: { label: 'Open the bar', to: 'settings' },
    isShared: false,
  },
  'calibration-to-grade': {
    topic: 'reminders',
    says: ({ by }) => sentence(`${by} and you are calibrating your team’s bar. Grade the same handoffs, without each other’s word.`),
    action: { label: 'Open the bar', to: 'settings' },
    isShared: false,
  },
  'calibration-done': {
    topic: 'reminders',
    says: ({ by }) => sentence(`${by} has graded the handoffs too. See which item of the bar is read in two ways.`),
    action: { label: 'Open the bar', to: 'settings' },
    isShared: false,
  },
  'bar-for-joiner': {
    topic: 'reminders',
    says: ({ by }) => sentence(`${by} has joined your team. Read the bar again together, and see whether it is plain to somebody new.`),
    action: { label: 'Open the bar', to: 'settings' },
    isShared: false,
  },
  'bar-for-motion': {
    topic: 'reminders',
    says: ({ motion }) =>
      `Your team handed off its first meeting in ${motion}. Read the bar again, and see whether it asks what matters there.`,
    action: { label: 'Open the bar', to: 'settings' },
    isShared: false,
  },
  'next-step-overdue': {
    topic: 'reminders',
    says: ({ account }) => `The day of the next step agreed with ${account} has passed. Say what comes next, or that nothing more does.`,
    adds: text,
    action: { label: 'Say what comes next', to: 'record' },
    isShared: false,
  },
  'nobody-stands-in': {
    topic: 'late',
    says: (facts) => sentence(`${waits(facts)} and nobody else stands in. Give it to somebody.`),
    action: { label: 'Give it to another AE', to: 'record' },
    isShared: true,
  },
  unwritten: {
    topic: 'time',
    says: ({ account, due }) =>
      sentence(
        `nothing is written yet for ${account}. ${due ? `A complete brief earns its credit until ${due}.` : 'The time for its credit is over; a brief still helps whoever meets them.'}`,
      ),
    action: { label: 'Begin the brief', to: 'record' },
    isShared: false,
  },
  'unwritten-in-team': {
    topic: 'late',
    says: ({ account, sdr }) => `Nothing is written yet for ${account}, which ${sdr} booked. See what holds it up.`,
    action: open,
    isShared: false,
  },
  'unwritten-by-nobody': {
    topic: 'late',
    says: ({ account }) =>
      `Nothing is written yet for ${account}, and whoever booked it is not here any more. Ask another SDR to begin its brief.`,
    action: open,
    isShared: false,
  },
  'unwritten-many': {
    topic: 'time',
    says: ({ count }) => `${count} have no brief yet. See which runs out first.`,
    action: seeWork,
    isShared: false,
  },
  'unwritten-many-in-team': {
    topic: 'late',
    says: ({ count }) => `${count} of your team have no brief yet. See which run out first.`,
    action: seeWork,
    isShared: false,
  },
} as const satisfies Record<string, Kind>;

export type KindName = keyof typeof KINDS;

export const isKindName = (name: string): name is KindName => Object.hasOwn(KINDS, name);
export const kindOf = (name: KindName): Kind => KINDS[name];

const FIX = clockNamed('fix').label;

/** Whether a room of several people may be told. That something waits to be mended says that it was sent back. */
export const isForRoom = (name: KindName, { clock, also = [] }: About): boolean => kindOf(name).isShared && ![clock, ...also].includes(FIX);

/** Said of a booking whose record nobody knows, behind what is to be done. */
export const FIND_RECORD = 'Open its deal or meeting in your CRM: the brief begins there.';
