/** Who is signed in, where. */
import * as z from 'zod';
import { personSchema } from '../core/handoff/person.ts';

export const signInSchema = z.object({
  /** One-time invitation code, as typed: case, blanks and dashes do not matter. */
  code: z.string().min(4).max(60),
  /** Shown in the list of devices. */
  device: z.string().min(1).max(120),
});
export type SignIn = z.infer<typeof signInSchema>;

export const accountSchema = z.object({
  person: personSchema,
  workspace: z.object({ id: z.string(), name: z.string() }),
});
export type Account = z.infer<typeof accountSchema>;

/** The token is opaque, stored as a hash by the server, and stands for this device. */
export const signedInSchema = accountSchema.extend({ token: z.string().min(20).max(200) });
export type SignedIn = z.infer<typeof signedInSchema>;
