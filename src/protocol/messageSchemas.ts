/** The schemas of `messages.ts`, for the ends that can carry them: pages and the worker. */
import * as z from 'zod';
import { NOTE_DONE, TROUBLES } from '../core/handoff/crmNote.ts';
import { factsSchema, recordSchema } from '../core/handoff/record.ts';
import { touchSchema } from '../core/handoff/touch.ts';
import { promptSchema } from './company.ts';
import type { BeginAnswer, FromPage, PageBarred, PageState, PageToggle, RecordAt, SignInAnswer, ToWorker } from './messages.ts';

const how = z.enum(['show', 'toggle']);
const crm = recordSchema.shape.crm;
const trouble = z.enum(TROUBLES);
const texts = z.array(z.string().max(200)).max(1_000);

const noteAnswer = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.object({ did: z.enum(NOTE_DONE), by: z.string().max(500).exactOptional() }) }),
  z.object({ ok: z.literal(false), trouble }),
]);

/** What the content script tells its frame. */
export const fromPageSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('page/record'), record: recordSchema.nullable(), isUnsure: z.literal(true).exactOptional() }),
  z.object({
    type: z.literal('page/facts'),
    record: recordSchema,
    facts: factsSchema,
    touches: z.array(touchSchema).max(100).exactOptional(),
    api: z.array(z.string().max(40)).max(40).exactOptional(),
  }),
  z.object({ type: z.literal('page/session'), record: recordSchema, trouble: trouble.nullable() }),
  z.object({ type: z.literal('page/deal'), deal: recordSchema, facts: factsSchema }),
  z.object({ type: z.literal('page/noted'), ask: z.string().max(60), answer: noteAnswer }),
  z.object({ type: z.literal('page/around'), headings: texts, domains: texts }),
  z.object({ type: z.literal('page/toggle'), how }),
]) satisfies z.ZodType<FromPage | PageToggle>;

export const pageBarredSchema = z.object({
  type: z.literal('page/barred'),
  barred: z.boolean(),
}) satisfies z.ZodType<PageBarred>;

export const pageStateSchema = z.object({
  record: recordSchema.nullable(),
  isUnsure: z.literal(true).exactOptional(),
  crm: crm.nullable(),
}) satisfies z.ZodType<PageState>;

export const recordAtSchema = z.object({ record: recordSchema.nullable() }) satisfies z.ZodType<RecordAt>;

export const toWorkerSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('worker/sync'), why: z.literal('connected').exactOptional() }),
  z.object({ type: z.literal('worker/sign-in'), server: z.string().max(2000), code: z.string().max(200) }),
  z.object({
    type: z.literal('worker/company-begin'),
    server: z.string().max(2000),
    challenge: z.string().max(200),
    redirect: z.string().max(300),
    prompt: promptSchema.exactOptional(),
  }),
  z.object({
    type: z.literal('worker/company-sign-in'),
    server: z.string().max(2000),
    state: z.string().max(200),
    query: z.string().max(4000),
    verifier: z.string().max(200),
  }),
  z.object({ type: z.literal('worker/sign-out') }),
  z.object({ type: z.literal('worker/notices-read'), ids: z.array(z.string().max(100)).max(200) }),
  z.object({ type: z.literal('worker/read'), crm, tab: z.int().nonnegative().exactOptional() }),
]) satisfies z.ZodType<ToWorker>;

export const signInAnswerSchema = z.union([
  z.object({ ok: z.literal(true) }),
  z.object({ ok: z.literal(false), message: z.string() }),
]) satisfies z.ZodType<SignInAnswer>;

export const beginAnswerSchema = z.union([
  z.object({ ok: z.literal(true), address: z.url({ protocol: /^https?$/ }), state: z.string(), prompt: promptSchema.exactOptional() }),
  z.object({ ok: z.literal(false), message: z.string() }),
]) satisfies z.ZodType<BeginAnswer>;
