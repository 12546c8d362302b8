/** How long things may take in this workspace (domain, "Clocks"). Times in minutes. */
import * as z from 'zod';
import { SOURCES, TRIGGER_KINDS } from '../handoff/source.ts';
import { setting } from './setting.ts';

const HOUR = 60;
/** Longer ones nobody waits for. */
const MOST = 14 * 24 * HOUR;

const limit = (standard: number) => z.int().min(1).max(MOST).default(standard);
const firstTouch = (standard: number, target: number | null) =>
  z.object({ limit: limit(standard), target: z.int().min(1).max(MOST).nullable().default(target) }).prefault({});

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

export function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

const minutesOf = (text: string): number => Number(text.slice(0, 2)) * HOUR + Number(text.slice(3));

export const workingHoursSchema = z
  .object({
    /** Its IANA name: `Europe/Berlin`. */
    zone: z.string().max(60).refine(isZone, 'Choose a time zone by its name, as Europe/Berlin.'),
    /** Monday is 1. */
    days: z.array(z.int().min(1).max(7)).min(1, 'Choose one day at least.').max(7),
    from: time,
    /** Not later than `from`: it ends on the next day. */
    to: time,
    /** ISO dates on which nobody works. What began the evening before goes on. */
    holidays: z.array(z.iso.date()).max(200),
  })
  .refine(({ from, to }) => from === to || (minutesOf(to) - minutesOf(from) + 24 * HOUR) % (24 * HOUR) >= HOUR, {
    path: ['to'],
    error: 'A working day has one hour at least.',
  });
export type WorkingHours = z.output<typeof workingHoursSchema>;

/** What is done about a breach that nobody mends. */
export const RUNGS = ['tell-manager', 'give-to-backup', 'tell-admins'] as const;
export type Rung = (typeof RUNGS)[number];

const schema = z.object({
  limits: z
    .object({
      booking: limit(24 * HOUR),
      completeBrief: limit(24 * HOUR),
      review: limit(24 * HOUR),
      fix: limit(24 * HOUR),
      confirmation: limit(2 * HOUR),
      rating: limit(48 * HOUR),
      decision: limit(48 * HOUR),
    })
    .prefault({}),
  firstTouch: z
    .object({
      'inbound-demo': firstTouch(4 * HOUR, HOUR),
      'outbound-qualified': firstTouch(8 * HOUR, 4 * HOUR),
      'sdr-booked': firstTouch(4 * HOUR, null),
      'marketing-lead': firstTouch(24 * HOUR, null),
    })
    .prefault({}),
  /** What counts where nobody chose a source. */
  usualSource: z.enum(SOURCES).default('sdr-booked'),
  /** From booked to first touch. Any other kind of trigger is warm. */
  hot: limit(24 * HOUR),
  warm: limit(48 * HOUR),
  hotKinds: z.array(z.enum(TRIGGER_KINDS)).default(['funding', 'executive-hire', 'competitor-churn', 'price-rise', 'inbound-request']),
  /** The share of a limit after which its owner is told that it runs out. */
  dueSoon: z.number().min(0.1).max(0.95).default(0.75),
  /** Null for elapsed time: limits count day and night. */
  hours: workingHoursSchema.nullable().default(null),
  /** `after`: minutes since the breach, in elapsed time. Each is done once a breach. */
  ladder: z
    .array(
      z.object({
        after: z
          .int()
          .min(0)
          .max(7 * 24 * HOUR),
        does: z.enum(RUNGS),
      }),
    )
    .max(RUNGS.length)
    .refine((rungs) => new Set(rungs.map(({ does }) => does)).size === rungs.length, 'Each step can be there once.')
    .default([
      { after: 0, does: 'tell-manager' },
      { after: 2 * HOUR, does: 'give-to-backup' },
    ]),
  /** Time limits on a person are advice, told to nobody else. */
  advice: z
    .object({ barCheck: z.boolean().default(true), writing: z.boolean().default(true), preparation: z.boolean().default(true) })
    .prefault({}),
});
export type ClockSettings = z.output<typeof schema>;

export const clocks = setting({ schema, standard: schema.parse({}), scope: 'workspace', changers: ['admin'] });
