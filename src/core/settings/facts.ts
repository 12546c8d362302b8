/** What a workspace's people may promise, and what they know around a deal: what was said to a buyer is compared with it. */
import * as z from 'zod';
import { setting } from './setting.ts';

/** Names that mean the same stand in one line, between commas. */
const name = z.string().trim().min(1).max(120);
const note = z.string().trim().max(500);
const MOST = 100;

export const PERIODS = ['month', 'year', 'once'] as const;

const priceSchema = z.object({
  name,
  /** What one pays for, in a word: "seat". */
  unit: z.string().trim().max(60),
  amount: z.number().positive().max(1e12),
  /** ISO 4217. */
  currency: z.string().regex(/^[A-Z]{3}$/),
  per: z.enum(PERIODS),
});
export type PriceFact = z.infer<typeof priceSchema>;

const dateSchema = z.object({
  name,
  /** ISO date: not before; empty where any day may be promised. */
  from: z.union([z.iso.date(), z.literal('')]),
  /** Days it takes at least; null where nobody said. */
  takes: z.int().positive().max(3650).nullable(),
});
export type DateFact = z.infer<typeof dateSchema>;

const capabilitySchema = z.object({ name, has: z.boolean(), note });
export type CapabilityFact = z.infer<typeof capabilitySchema>;

const caseStudySchema = z.object({
  title: name,
  industry: z.string().trim().max(120),
  pain: note,
  link: z.union([z.url(), z.literal('')]),
});

const competitorSchema = z.object({
  name,
  /** What is true and answers them, in a sentence. */
  answer: note,
});

const schema = z.object({
  prices: z.array(priceSchema).max(MOST).default([]),
  /** Per cent that may be given without asking; null where nobody said. */
  discount: z.number().min(0).max(100).nullable().default(null),
  dates: z.array(dateSchema).max(MOST).default([]),
  capabilities: z.array(capabilitySchema).max(MOST).default([]),
  caseStudies: z.array(caseStudySchema).max(MOST).default([]),
  competitors: z.array(competitorSchema).max(MOST).default([]),
  /** Our own, by the names a brief may use for them. */
  products: z.array(name).max(MOST).default([]),
});
export type WorkspaceFacts = z.output<typeof schema>;

export const facts = setting({ schema, standard: schema.parse({}), scope: 'workspace', changers: ['admin'] });

/** "SSO, single sign-on" as its names. */
export const namesIn = (written: string): string[] =>
  written
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);

interface Names {
  ours: readonly string[];
  competitors: readonly string[];
}

/** The names that briefs are read with, and those of the facts: a competitor who is written down there is one everywhere. */
export const withFactNames = ({ ours, competitors }: Names, { products, competitors: known }: WorkspaceFacts) => ({
  ours: [...new Set([...ours, ...products])],
  competitors: [...new Set([...competitors, ...known.flatMap(({ name: written }) => namesIn(written))])],
});
