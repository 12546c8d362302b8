/** People, teams and devices of a workspace, as administrators see to them. */
import * as z from 'zod';
import { personSchema, ROLES } from '../core/handoff/person.ts';

const id = z.string().min(1).max(100);
const name = z.string().trim().min(1).max(120);
const roles = z.array(z.enum(ROLES)).min(1).max(ROLES.length);

/** A device that somebody is signed in on. */
export const deviceSchema = z.object({
  id,
  name: z.string(),
  /** ISO 8601. */
  signedIn: z.string(),
});
export type KnownDevice = z.infer<typeof deviceSchema>;

export const ownDevicesSchema = z.object({ devices: z.array(deviceSchema.extend({ /** The one that asks. */ isThis: z.boolean() })) });
export type OwnDevices = z.infer<typeof ownDevicesSchema>;

export const knownPersonSchema = personSchema.extend({
  devices: z.array(deviceSchema),
  /** Until when a code that they have not used counts, ISO 8601; null where there is none. */
  codeUntil: z.string().nullable(),
  /** Whether they have signed in by their company. */
  byCompany: z.boolean(),
});
export type KnownPerson = z.infer<typeof knownPersonSchema>;

export const peopleListSchema = z.object({
  people: z.array(knownPersonSchema),
  teams: z.array(z.object({ id, name: z.string() })),
  /** Whether the company's sign-in says who has which roles: they are set anew each time. */
  rolesByCompany: z.boolean(),
});
export type PeopleList = z.infer<typeof peopleListSchema>;

export const newPersonSchema = z.object({ name, email: z.email().max(254), roles, team: id });
export type NewPerson = z.infer<typeof newPersonSchema>;

export const codeSchema = z.object({ /** Shown once. */ code: z.string(), until: z.string() });
export type Code = z.infer<typeof codeSchema>;

/** What is left out stays. */
export const personChangeSchema = z.object({
  name: name.exactOptional(),
  roles: roles.exactOptional(),
  team: id.exactOptional(),
  active: z.boolean().exactOptional(),
  /** Who stands in for them as account executive; null for nobody. */
  backup: id.nullable().exactOptional(),
});
export type PersonChange = z.infer<typeof personChangeSchema>;

export const personRemovalSchema = z.object({
  /** Their address, so that nobody goes by a slip. */
  email: z.string().max(254),
  /** Also every brief they wrote, for everybody. */
  briefs: z.boolean(),
});
export type PersonRemoval = z.infer<typeof personRemovalSchema>;

export const teamSchema = z.object({ id, name: z.string() });
export const teamNameSchema = z.object({ name });
