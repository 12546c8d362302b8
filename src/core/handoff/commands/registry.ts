/** Every command there is, in the order of the road. */
import * as z from 'zod';
import type { Rule } from '../rule.ts';
import { accept } from './accept.ts';
import { askedAgain } from './askedAgain.ts';
import { begin } from './begin.ts';
import { bounce } from './bounce.ts';
import { cancelled } from './cancelled.ts';
import { confirmed } from './confirmed.ts';
import { firstTouch } from './firstTouch.ts';
import { held } from './held.ts';
import { introduced } from './introduced.ts';
import { meetingQuality } from './meetingQuality.ts';
import { nextStep } from './nextStep.ts';
import { noShow } from './noShow.ts';
import { opportunity } from './opportunity.ts';
import { override } from './override.ts';
import { prepOpened } from './prepOpened.ts';
import { rate } from './rate.ts';
import { reassign } from './reassign.ts';
import { reEngage } from './reEngage.ts';
import { reject } from './reject.ts';
import { reschedule } from './reschedule.ts';
import { submit } from './submit.ts';
import { undo } from './undo.ts';
import { withdraw } from './withdraw.ts';

const rules = [
  begin,
  submit,
  override,
  withdraw,
  accept,
  bounce,
  reassign,
  reschedule,
  introduced,
  confirmed,
  firstTouch,
  prepOpened,
  held,
  noShow,
  cancelled,
  rate,
  askedAgain,
  meetingQuality,
  opportunity,
  nextStep,
  reject,
  reEngage,
  undo,
] as const;

type Schemas<T extends readonly { schema: unknown }[]> = { -readonly [K in keyof T]: T[K]['schema'] };

/** What people ask for. A command becomes an event or a typed refusal, by `decide`. */
export const commandSchema = z.discriminatedUnion('name', rules.map(({ schema }) => schema) as unknown as Schemas<typeof rules>);
export type Command = z.output<typeof commandSchema>;
export type CommandOn<N extends Command['name']> = Extract<Command, { name: N }>;

/** Given on a handoff that is there, and not to begin one. */
export type GivenCommand = Exclude<Command, { name: 'begin' | 're-engage' }>;

export function isBeginning(command: Command): command is CommandOn<'begin' | 're-engage'> {
  return command.name === 'begin' || command.name === 're-engage';
}

/** Given by a person, on a handoff that is there: worth telling them of where it was lost or refused. */
export const isDecided = (command: Command): command is GivenCommand => !isBeginning(command) && !isByItself(command);

/** That somebody looked: there is nothing in it to take back. */
export const isLook = ({ name }: Command): boolean => name === 'prep-opened';

/** Nobody gives it: a page tells what it sees. So nobody waits for its answer, and a refusal is no news. */
export const isByItself = (command: Command): boolean => isLook(command) || (command.name === 'first-touch' && command.seen !== undefined);

export const RULES: readonly Rule[] = rules;
