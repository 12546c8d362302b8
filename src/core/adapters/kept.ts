/** Adapters as they were kept, perhaps before they were looked at as strictly: one that does not pass any more is left out, and the others go on. */
import * as z from 'zod';
import { ADAPTED_FACT_NAMES, type Adapter, HOWS } from './adapter.ts';
import { adaptersSchema } from './schema.ts';

export interface LeftOut {
  /** What people call it, as far as that can be read. */
  name: string;
  /** The first of what does not pass: where, what stands there, and what to do. Empty where no text stands there. */
  path: string;
  stands: string;
  message: string;
  /** As it was written, to be mended; null where it is none that could be shown. */
  draft: Adapter | null;
}

export interface KeptAdapters {
  adapters: Adapter[];
  leftOut: LeftOut[];
}

/** Of the form alone; what stands in it may be anything. */
const draftSchema = z.object({
  crm: z.string(),
  name: z.string(),
  address: z.string().default(''),
  pages: z
    .array(
      z.object({
        type: z.enum(['deal', 'meeting']),
        word: z.string().default(''),
        container: z.string().default(''),
        facts: z.array(
          z.object({ fact: z.enum(ADAPTED_FACT_NAMES), selector: z.string(), how: z.enum(HOWS), attribute: z.string().default('') }),
        ),
      }),
    )
    .min(1),
}) satisfies z.ZodType<Adapter>;

const listSchema = z.object({ version: z.literal(1).default(1), adapters: z.array(z.unknown()) });
const namedSchema = z.object({ name: z.string() });

const within = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((at, step) => (typeof at === 'object' && at !== null ? at[step as keyof typeof at] : undefined), value);

function leftOut(adapter: unknown, at: number, { path, message }: z.core.$ZodIssue): LeftOut {
  // Behind `adapters` and its place among them.
  const inside = path.slice(2);
  const stands = within(adapter, inside);
  return {
    name: namedSchema.safeParse(adapter).data?.name.trim() || `Adapter ${at + 1}`,
    path: inside.join('/'),
    stands: typeof stands === 'string' ? stands : '',
    message,
    draft: draftSchema.safeParse(adapter).data ?? null,
  };
}

/** None where what was kept is no list of adapters, or that of a later release. */
export function readAdapters(value: unknown): KeptAdapters {
  const whole = adaptersSchema.safeParse(value);
  if (whole.success) return { adapters: whole.data.adapters, leftOut: [] };
  const found: KeptAdapters = { adapters: [], leftOut: [] };
  const listed = listSchema.safeParse(value);
  for (const [at, one] of (listed.data?.adapters ?? []).entries()) {
    // With those before it: two may be one too many.
    const read = adaptersSchema.safeParse({ version: 1, adapters: [...found.adapters, one] });
    const [fault] = read.error?.issues ?? [];
    if (read.success) found.adapters = read.data.adapters;
    else if (fault) found.leftOut.push(leftOut(one, at, fault));
  }
  return found;
}
