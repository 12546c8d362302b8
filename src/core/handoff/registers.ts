/** The parts of a handoff that people write. Each is a register with its own revision, so that two people can write different parts at once. */
import * as z from 'zod';
import { type BarAnswer, type BarAnswers, barAnswerSchema } from '../bar/bar.ts';
import { type Brief, FIELD_KEYS, type FieldKey } from '../brief/fields.ts';
import { type Facts, factsSchema } from './record.ts';

/** Characters a field holds. A brief wants 200 words; this leaves room for a pasted paragraph too many. */
export const FIELD_MAX = 20_000;

const short = z.string().max(500);
const day = z.iso.date();

export const attendeeSchema = z.object({
  id: z.string().max(60),
  name: short,
  role: short,
  confirmed: z.boolean(),
});
export type Attendee = z.infer<typeof attendeeSchema>;

export const STANCES = ['champion', 'decides', 'influences', 'blocks', 'unknown'] as const;
export const personNamedSchema = z.object({
  id: z.string().max(60),
  name: short,
  role: short,
  stance: z.enum(STANCES),
});
export type PersonNamed = z.infer<typeof personNamedSchema>;

export const accountFitSchema = z.object({
  size: short,
  industry: short,
  technology: short,
  growth: short,
  whyTargeted: short,
  confirmed: z.boolean(),
});
export type AccountFit = z.infer<typeof accountFitSchema>;

export type BarRegister = `bar:${string}`;
export type RegisterName = FieldKey | BarRegister | 'attendees' | 'people' | 'fit' | 'nextStep' | 'nextStepDate' | 'ae' | 'facts';

const field = z.string().max(FIELD_MAX);

const fixed: Record<Exclude<RegisterName, BarRegister>, z.ZodType> = {
  trigger: field,
  pain: field,
  currentState: field,
  buyingProcess: field,
  promised: field,
  redFlags: field,
  attendees: z.array(attendeeSchema).max(50),
  people: z.array(personNamedSchema).max(50),
  fit: accountFitSchema,
  nextStep: z.string().max(2000),
  nextStepDate: z.union([day, z.literal('')]),
  ae: z.union([z.string().max(60), z.null()]),
  facts: factsSchema,
};

export function isRegisterName(name: string): name is RegisterName {
  return name in fixed || /^bar:[A-Za-z0-9]{1,40}$/.test(name);
}

/** The schema of a register's value; every border checks with it. */
export function registerSchema(name: RegisterName): z.ZodType {
  return name.startsWith('bar:') ? barAnswerSchema : fixed[name as Exclude<RegisterName, BarRegister>];
}

/** What the registers say together. Absent ones are empty. */
export interface HandoffContent {
  brief: Brief;
  bar: BarAnswers;
  attendees: Attendee[];
  people: PersonNamed[];
  fit: AccountFit | null;
  nextStep: string;
  /** ISO date, or empty. */
  nextStepDate: string;
  /** User id of the account executive. */
  ae: string | null;
  facts: Facts;
}

/** Reads typed content out of register values; a value that does not fit its schema counts as absent. */
export function contentOf(values: Partial<Record<RegisterName, unknown>>): HandoffContent {
  const read = <T>(name: RegisterName, otherwise: T): T => {
    const value = values[name];
    if (value === undefined) return otherwise;
    const parsed = registerSchema(name).safeParse(value);
    return parsed.success ? (parsed.data as T) : otherwise;
  };
  const bar: BarAnswers = {};
  for (const name of Object.keys(values))
    if (name.startsWith('bar:')) bar[name.slice(4)] = read<BarAnswer>(name as BarRegister, { ticked: false, evidence: '' });
  return {
    brief: Object.fromEntries(FIELD_KEYS.map((key) => [key, read(key, '')])) as Brief,
    bar,
    attendees: read('attendees', []),
    people: read('people', []),
    fit: read<AccountFit | null>('fit', null),
    nextStep: read('nextStep', ''),
    nextStepDate: read('nextStepDate', ''),
    ae: read<string | null>('ae', null),
    facts: read('facts', {}),
  };
}
