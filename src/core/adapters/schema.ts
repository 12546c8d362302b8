/** What a workspace's adapters must be, wherever they come from. */
import * as z from 'zod';
import { ADAPTED_FACT_NAMES, ADAPTED_FACTS, type Adapter, HOWS } from './adapter.ts';
import { addressPattern, LONGEST_ADDRESS } from './address.ts';
import { isBuiltIn } from './builtIn.ts';
import { selectorFault } from './selector.ts';

const MOST_ADAPTERS = 20;
const LONGEST_SELECTOR = 300;
/** Characters of all of them as JSON: every device keeps them. */
const LARGEST = 100_000;

const selector = z
  .string()
  .trim()
  .max(LONGEST_SELECTOR, `Shorten the selector to ${LONGEST_SELECTOR} characters.`)
  .superRefine((text, context) => {
    const message = text === '' ? null : selectorFault(text);
    if (message !== null) context.addIssue({ code: 'custom', message });
  });

const factSchema = z
  .object({
    fact: z.enum(ADAPTED_FACT_NAMES, `Name one of these: ${ADAPTED_FACT_NAMES.join(', ')}.`),
    selector: selector.refine((text) => text !== '', 'Give a selector, as .account a.'),
    how: z.enum(HOWS, `Read it as one of these: ${HOWS.join(', ')}.`),
    attribute: z
      .string()
      .trim()
      .max(60)
      .regex(/^[\w:.-]*$/, 'Give the attribute’s name alone, as data-id.')
      .default(''),
  })
  .superRefine(({ fact, how, attribute }, context) => {
    const hows: readonly string[] = ADAPTED_FACTS[fact];
    if (!hows.includes(how)) context.addIssue({ code: 'custom', path: ['how'], message: `Read this as ${hows.join(' or ')}.` });
    if (how === 'attribute' && attribute === '')
      context.addIssue({ code: 'custom', path: ['attribute'], message: 'Name the attribute, as data-id.' });
  });

const hasTwice = (names: readonly string[]): boolean => new Set(names).size < names.length;

const pageSchema = z.object({
  type: z.enum(['deal', 'meeting']),
  word: z.string().trim().max(80).default(''),
  container: selector.default(''),
  facts: z
    .array(factSchema)
    .max(ADAPTED_FACT_NAMES.length)
    .refine((facts) => !hasTwice(facts.map(({ fact }) => fact)), 'Name each fact once.'),
});

export const adapterSchema = z
  .object({
    crm: z.string().regex(/^[a-z0-9-]{1,40}$/, 'Give a short name in small letters, digits and dashes, as our-crm.'),
    name: z.string().trim().min(1, 'Say what people call this CRM.').max(60, 'Shorten the name to 60 characters.'),
    address: z.string().trim().max(LONGEST_ADDRESS).default(''),
    pages: z
      .array(pageSchema)
      .min(1, 'Say what is read on a deal, or on a meeting.')
      .max(2)
      .refine((pages) => !hasTwice(pages.map(({ type }) => type)), 'Describe deals once, and meetings once.'),
  })
  .superRefine(({ crm, address, pages }, context) => {
    const say = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message });
    const read = address === '' ? null : addressPattern(address);
    if (read && !read.ok) say(['address'], read.message);
    if (!read && !isBuiltIn(crm)) say(['address'], 'Write the address of a record, with :id in the place of its number.');
    for (const [at, { container, facts, word }] of pages.entries()) {
      if (container === '' && !isBuiltIn(crm)) say(['pages', at, 'container'], 'Give the selector of what holds the whole record.');
      if (facts.length === 0 && container === '' && address === '') say(['pages', at, 'facts'], 'Name at least one fact to read.');
      if (read?.ok && read.pattern.hasType && word === '') say(['pages', at, 'word'], 'Say what stands at :type for this kind of record.');
    }
    if (read?.ok && !read.pattern.hasType && pages.length > 1)
      say(['address'], 'Put :type where the address says whether it is a deal or a meeting, or make an adapter for each.');
    if (read?.ok && read.pattern.hasType && hasTwice(pages.map(({ word }) => word)))
      say(['pages', 1, 'word'], 'Deals and meetings need different words at :type.');
  }) satisfies z.ZodType<Adapter>;

export const adaptersSchema = z
  .object({
    /** Of this form. */
    version: z.literal(1, 'This was written by a later release of Baton. Update Baton first.').default(1),
    adapters: z.array(adapterSchema).max(MOST_ADAPTERS, `Keep ${MOST_ADAPTERS} adapters at most.`).default([]),
  })
  .superRefine((value, context) => {
    // Deals and meetings of one CRM may have addresses that have nothing in common: then each has an adapter.
    const kinds = value.adapters.flatMap(({ crm, pages }, at) => pages.map(({ type }) => ({ at, kind: `${crm} ${type}` })));
    for (const [place, { at, kind }] of kinds.entries())
      if (kinds.findIndex((other) => other.kind === kind) < place)
        context.addIssue({
          code: 'custom',
          path: ['adapters', at, 'crm'],
          message: 'There is an adapter of this name already that reads the same kind of record.',
        });
    if (JSON.stringify(value).length > LARGEST)
      context.addIssue({ code: 'custom', path: ['adapters'], message: 'These are too many to keep on every device. Take some away.' });
  });
export type AdapterList = z.output<typeof adaptersSchema>;
