/** The parts of a handoff that people write. Each is a register with its own revision, so that two people can write different parts at once. */
import * as z from 'zod';
import { type BarAnswer, type BarAnswers, barAnswerSchema } from '../bar/bar.ts';
import { MOTIONS, type Motion } from '../bar/motion.ts';
import { type Brief, EMPTY_BRIEF, type FieldKey, isFieldKey } from '../brief/fields.ts';
import { type Corrected, correctedSchema, withCorrections } from './corrections.ts';
import { type Facts, factsSchema } from './record.ts';
import { SOURCES, type Source, TRIGGER_KINDS, type TriggerKind } from './source.ts';

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
export type RegisterName =
  | FieldKey
  | BarRegister
  | 'attendees'
  | 'people'
  | 'fit'
  | 'nextStep'
  | 'nextStepDate'
  | 'ae'
  | 'facts'
  | 'corrected'
  | 'source'
  | 'triggerKind'
  | 'motion';

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
  corrected: correctedSchema,
  source: z.enum(SOURCES).nullable(),
  triggerKind: z.enum(TRIGGER_KINDS).nullable(),
  motion: z.enum(MOTIONS).nullable(),
};

export function isRegisterName(name: string): name is RegisterName {
  return Object.hasOwn(fixed, name) || /^bar:[A-Za-z0-9]{1,40}$/.test(name);
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
  /** As they count: what was read, with what a person says otherwise over it. */
  facts: Facts;
  /** What was read. */
  told: Facts;
  corrected: Corrected;
  /** The three of them null where nobody chose. */
  source: Source | null;
  triggerKind: TriggerKind | null;
  motion: Motion | null;
}

const NOTHING: HandoffContent = {
  brief: EMPTY_BRIEF,
  bar: {},
  attendees: [],
  people: [],
  fit: null,
  nextStep: '',
  nextStepDate: '',
  ae: null,
  facts: {},
  told: {},
  corrected: {},
  source: null,
  triggerKind: null,
  motion: null,
};

/** The content with one register changed; a value that does not fit its schema counts as absent, a field's text never does. */
export function withRegister(content: HandoffContent, name: RegisterName, value: unknown): HandoffContent {
  const parsed = registerSchema(name).safeParse(value);
  if (name.startsWith('bar:')) {
    const { [name.slice(4)]: _, ...others } = content.bar;
    return { ...content, bar: parsed.success ? { ...others, [name.slice(4)]: parsed.data as BarAnswer } : others };
  }
  // Words are never hidden from their writer, however many they are: the gate says when there are too many to send.
  if (isFieldKey(name)) return { ...content, brief: { ...content.brief, [name]: typeof value === 'string' ? value : '' } };
  if (name === 'facts') return withFacts(content, parsed.success ? (parsed.data as Facts) : {});
  const changed = { ...content, [name]: parsed.success ? parsed.data : NOTHING[name as keyof HandoffContent] };
  return name === 'corrected' ? withFacts(changed, content.told) : changed;
}

/** The content where this was read. */
export function withFacts(content: HandoffContent, told: Facts): HandoffContent {
  return { ...content, told, facts: withCorrections(told, content.corrected) };
}

/** Reads typed content out of register values. */
export function contentOf(values: Partial<Record<RegisterName, unknown>>): HandoffContent {
  return (Object.keys(values) as RegisterName[]).reduce((content, name) => withRegister(content, name, values[name]), NOTHING);
}
