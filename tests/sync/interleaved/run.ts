/** One run: who is there, on what network, and what they have typed that has to be found again. */
import type { RecordRef } from '../../../src/core/handoff/record.ts';
import type { Company } from './company.ts';
import type { Seat } from './seat.ts';
import type { Wire } from './wire.ts';

export const RECORDS: RecordRef[] = ['1', '2'].map((id) => ({ crm: 'odoo', origin: 'https://crm.example', type: 'deal', id }));

const WORD = /w\d+x/g;

export const wordsIn = (value: unknown): string[] => JSON.stringify(value ?? null).match(WORD) ?? [];

export class Run {
  readonly wire: Wire;
  readonly seats: Seat[];
  readonly company: Company;
  /** Words typed and not taken out on purpose since, by person. */
  readonly owed = new Map<string, Set<string>>();
  /** What somebody wrote with a command, and has not put away. */
  readonly said = new Map<string, Seat>();
  /** Commands that were given and not taken back before they left, by person, handoff and the event each makes. */
  readonly given = new Map<string, Set<string>>();
  private count = 0;

  constructor(company: Company, wire: Wire, seats: Seat[]) {
    this.company = company;
    this.wire = wire;
    this.seats = seats;
  }

  word(seat: Seat): string {
    this.count += 1;
    const word = `w${this.count}x`;
    this.of(seat).add(word);
    return word;
  }

  of(seat: Seat): Set<string> {
    const words = this.owed.get(seat.owner) ?? new Set();
    this.owed.set(seat.owner, words);
    return words;
  }
}
