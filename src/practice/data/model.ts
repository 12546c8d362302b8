/** What the practice CRM keeps. Everything is made up; domains end in `.example`. */

export const stages = ['New', 'Discovery', 'Proposal', 'Negotiation', 'Won'] as const;
export type Stage = (typeof stages)[number];

export interface Member {
  id: string;
  name: string;
  email: string;
  role: string;
}

export interface Company {
  id: string;
  name: string;
  domain: string;
  industry: string;
  size: string;
  city: string;
}

export interface Contact {
  id: string;
  company: string;
  name: string;
  title: string;
  email: string;
  phone: string;
}

export interface Deal {
  id: string;
  name: string;
  company: string;
  /** The first one is the main contact. */
  contacts: string[];
  stage: Stage;
  amount: number;
  currency: string;
  owner: string;
  bookedBy: string;
  source: string;
  /** Working days from today. */
  closes: number;
  about: string;
}

export interface Meeting {
  id: string;
  deal: string;
  name: string;
  /** Working days from today, and the hour and minute in the browser's zone. */
  day: number;
  hour: number;
  minute: number;
  /** Minutes. */
  lasts: number;
  place: string;
  contacts: string[];
  members: string[];
  agenda: string;
}

export interface Activity {
  deal: string;
  kind: 'call' | 'e-mail' | 'stage' | 'web';
  by: string;
  text: string;
  /** Hours before now. */
  ago: number;
}

/** An activity that somebody logged in this browser. */
export type Logged = Pick<Activity, 'kind' | 'by'> & Pick<Note, 'at'>;

export interface Note {
  /** ISO 8601. */
  at: string;
  by: string;
  text: string;
}
