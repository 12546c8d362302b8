/** What a relayed frame may ask of this device's copy: each question with the shape of its arguments and of its answer. Nothing else is served. */
import * as z from 'zod';
import { commandSchema, type GivenCommand, isBeginning } from '../../core/handoff/commands/registry.ts';
import { personSchema } from '../../core/handoff/person.ts';
import { recordSchema } from '../../core/handoff/record.ts';
import { isRegisterName, type RegisterName } from '../../core/handoff/registers.ts';
import { foundSchema } from '../../core/work/find.ts';
import { summarySchema } from '../../core/work/summary.ts';
import { workspaceNamesSchema } from '../../protocol/names.ts';
import { keptSettingSchema } from '../../protocol/settings.ts';
import { givenSchema } from '../../protocol/sync.ts';
import type { Device } from '../device.ts';
import type { Write } from '../drafts.ts';
import { prepNotesSchema } from '../prep.ts';
import { keptAccountSchema, SCHEMAS } from '../records.ts';
import type { Shown } from '../register.ts';
import { placeSchema, themeSchema } from '../session.ts';

type Stop = () => void;

interface Call {
  answer: z.ZodType;
  run(device: Device, args: unknown): Promise<unknown>;
}

interface Watch {
  seen: z.ZodType;
  run(device: Device, args: unknown, seen: (value: unknown) => void): Stop;
}

/** `run` throws a `ZodError` where the arguments do not fit. */
function call<A extends unknown[]>(args: z.ZodType<A>, answer: z.ZodType, run: (device: Device, ...args: A) => Promise<unknown>): Call {
  return { answer, run: async (device, given) => run(device, ...args.parse(given)) };
}

function watch<A extends unknown[]>(
  args: z.ZodType<A>,
  seen: z.ZodType,
  run: (device: Device, tell: (value: unknown) => void, ...args: A) => Stop,
): Watch {
  return { seen, run: (device, given, tell) => run(device, tell, ...args.parse(given)) };
}

const owner = z.string().max(200);
const id = z.string().max(1000);
const register = z.custom<RegisterName>((name) => typeof name === 'string' && isRegisterName(name));
const given = commandSchema.refine((command) => !isBeginning(command)) as z.ZodType<GivenCommand>;
const crm = z.string().max(40);
const nothing = z.void();

/** A value of undefined, text never written, is no key after its way over the port. */
const write = z
  .object({ name: register, value: z.unknown().optional(), from: z.object({ value: z.unknown().optional() }).optional() })
  .transform(({ name, value, from }): Write => ({ name, value, ...(from && { from: { value: from.value } }) }));

const shown = z
  .object({ mine: z.unknown().optional(), theirs: z.unknown().optional() })
  .transform(({ mine, theirs }): Shown => ({ mine, theirs }));

export const CALLS = {
  account: call(z.tuple([]), keptAccountSchema.nullable(), (device) => device.account()),
  keepRegisters: call(z.tuple([owner, recordSchema, z.array(write).max(100)]), z.boolean(), (device, ...args) =>
    device.keepRegisters(...args),
  ),
  resolveConflict: call(z.tuple([owner, id, register, z.enum(['mine', 'theirs']), shown]), z.boolean(), (device, ...args) =>
    device.resolveConflict(...args),
  ),
  queueCommand: call(z.tuple([owner, id, given]), nothing, (device, ...args) => device.queueCommand(...args)),
  takeUpAgain: call(z.tuple([owner, id]), recordSchema.nullable(), (device, ...args) => device.takeUpAgain(...args)),
  placeDraft: call(z.tuple([owner, recordSchema, recordSchema]), z.boolean(), (device, ...args) => device.placeDraft(...args)),
  dismissRefusal: call(z.tuple([owner, id]), nothing, (device, ...args) => device.dismissRefusal(...args)),
  find: call(z.tuple([owner, z.string().max(200), z.int().min(1).max(100)]), z.array(foundSchema), (device, ...args) =>
    device.find(...args),
  ),
  lookAtPrep: call(z.tuple([owner, id, z.record(z.string().max(100), z.int().nonnegative())]), nothing, (device, ...args) =>
    device.lookAtPrep(...args),
  ),
  tickPrep: call(z.tuple([owner, id, z.string().max(40), z.boolean()]), nothing, (device, ...args) => device.tickPrep(...args)),
  place: call(z.tuple([crm]), placeSchema, (device, ...args) => device.place(...args)),
  keepPlace: call(z.tuple([crm, placeSchema.partial()]), nothing, (device, name, { collapsed, width }) =>
    device.keepPlace(name, { ...(collapsed !== undefined && { collapsed }), ...(width !== undefined && { width }) }),
  ),
  putSetAsideAway: call(z.tuple([]), nothing, (device) => device.putSetAsideAway()),
  theme: call(z.tuple([]), themeSchema, (device) => device.theme()),
} satisfies Record<string, Call>;

export const WATCHES = {
  watchHandoff: watch(
    z.tuple([owner, id]),
    z.object({ handoff: SCHEMAS.handoffs.nullable(), queued: z.array(SCHEMAS.outbox), given: givenSchema.nullable() }),
    (device, tell, ...args) => device.watchHandoff(...args, tell),
  ),
  watchOpen: watch(z.tuple([owner]), z.array(summarySchema), (device, tell, ...args) => device.watchOpen(...args, tell)),
  watchDealOf: watch(z.tuple([owner, id]), recordSchema.nullable(), (device, tell, ...args) => device.watchDealOf(...args, tell)),
  watchPrep: watch(z.tuple([owner, id]), prepNotesSchema, (device, tell, ...args) => device.watchPrep(...args, tell)),
  watchPeople: watch(z.tuple([owner]), z.array(personSchema), (device, tell, ...args) => device.watchPeople(...args, tell)),
  watchNames: watch(z.tuple([owner]), workspaceNamesSchema, (device, tell, ...args) => device.watchNames(...args, tell)),
  watchSettings: watch(z.tuple([owner]), z.array(keptSettingSchema), (device, tell, ...args) => device.watchSettings(...args, tell)),
  watchAccount: watch(z.tuple([]), keptAccountSchema.nullable(), (device, tell) => device.watchAccount(tell)),
  watchSetAside: watch(z.tuple([]), z.int(), (device, tell) => device.watchSetAside(tell)),
  watchTrouble: watch(z.tuple([]), z.string().nullable(), (device, tell) => device.watchTrouble(tell)),
} satisfies Record<string, Watch>;

export type CallName = keyof typeof CALLS;
export type WatchName = keyof typeof WATCHES;

export const callNamed = (name: string): Call | null => (Object.hasOwn(CALLS, name) ? CALLS[name as CallName] : null);
export const watchNamed = (name: string): Watch | null => (Object.hasOwn(WATCHES, name) ? WATCHES[name as WatchName] : null);
