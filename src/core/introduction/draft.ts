/** The introduction as it can be drafted from a brief: what it says stands there, and nothing that is meant for colleagues. */
import { quotesIn } from '../brief/quotes.ts';
import type { HandoffContent } from '../handoff/registers.ts';
import { addresseesOf, firstNameOf, greeted, type Unaddressed, unaddressedOf, wholeNameOf } from './addressees.ts';
import { agendaOf } from './agenda.ts';
import type { Mail } from './mail.ts';
import { takingOver } from './takingOver.ts';
import { type Filling, fill } from './template.ts';
import { dayOf, timeOf } from './time.ts';
import { wordsOf } from './words.ts';

export interface IntroductionTemplate {
  subject: string;
  body: string;
}

interface Colleague {
  name: string;
  email: string;
}

export interface Introducing {
  content: HandoffContent;
  sdr: Colleague;
  ae: Colleague;
  /** When the meeting begins, ISO 8601 with offset; null where nobody knows. */
  start: string | null;
  /** IANA name of the writer's time zone. */
  zone: string;
  /** The SDR is there for the first five minutes. */
  joins: boolean;
  /** Name of the account executive whom an introduction named before; null or absent where none went out. */
  before?: string | null;
  /** The time that was known has passed. */
  isOver?: boolean;
}

export interface Introduction extends Mail {
  /** What the brief does not give, and what to do about it: a sentence each. */
  lacks: string[];
  unaddressed: Unaddressed | null;
}

const joiningOf = (joins: boolean, ae: string): string =>
  joins
    ? 'I’ll join for the first five minutes to hand over in person.'
    : `I won’t be on the call myself: ${ae} will lead it from the start.`;

export function fillingOf({ content, sdr, ae, start, zone, joins }: Introducing): Filling {
  return {
    buyer: greeted(addresseesOf(content)),
    account: (content.facts.account ?? '').replace(/\s+/gu, ' '),
    words: wordsOf(content),
    agenda: agendaOf(content),
    time: timeOf(start, zone),
    day: dayOf(start, zone),
    ae: wholeNameOf(ae.name),
    aeFirstName: firstNameOf(ae.name),
    sdr: wholeNameOf(sdr.name),
    joins: joiningOf(joins, firstNameOf(ae.name)),
  };
}

function lacking(filling: Filling, { content, before, isOver }: Introducing): string[] {
  const isSaid = content.nextStep.trim() !== '';
  const quotesAny = quotesIn(content.brief.pain).length > 0;
  return [
    filling.words === '' && !before
      ? `${quotesAny ? 'What the brief quotes is not for everybody in this mail' : 'The brief quotes nobody'}: add a sentence in their words, if you remember one.`
      : '',
    filling.agenda === '' && !before
      ? `${isSaid ? 'The next step is worded for colleagues' : 'No next step is agreed'}: say what the meeting is for.`
      : '',
    filling.time !== ''
      ? ''
      : isOver
        ? 'The time of the meeting has passed: agree a new one, and add it with its time zone.'
        : 'The time of the meeting is not known here: add it, with its time zone.',
  ].filter(Boolean);
}

export function introductionOf(introducing: Introducing, worded: IntroductionTemplate): Introduction {
  const template = introducing.before ? takingOver(introducing.before) : worded;
  const filling = fillingOf(introducing);
  return {
    to: addresseesOf(introducing.content).flatMap(({ email }) => email ?? []),
    cc: introducing.ae.email ? [introducing.ae.email] : [],
    // A subject is one line.
    subject: fill(template.subject, filling).replace(/\s+/g, ' '),
    body: fill(template.body, filling),
    lacks: lacking(filling, introducing),
    unaddressed: unaddressedOf(introducing.content),
  };
}
