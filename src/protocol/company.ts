/** Signing in by the company's own sign-in: what the extension and the server say to each other about it. */
import * as z from 'zod';

export const signInWaysSchema = z.object({
  /** Null where people sign in with codes only. */
  company: z.object({ /** What people call it; null where nobody said. */ name: z.string().nullable() }).nullable(),
});
export type SignInWays = z.infer<typeof signInWaysSchema>;

/**
 * What the company's sign-in is to ask, as OpenID calls it: which account, or for a sign-in anew where it does not know that. Left out, it may answer
 * without a question for whoever is signed in there.
 */
export const promptSchema = z.enum(['select_account', 'login']);
export type Prompt = z.infer<typeof promptSchema>;

export const beginCompanySchema = z.object({
  /** S256 of a verifier that stays in the extension until the end: base64url of 32 bytes. */
  challenge: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
  /** Where the browser hands the answer to the extension. */
  redirect: z.url().max(300),
  prompt: promptSchema.exactOptional(),
});
export type BeginCompany = z.infer<typeof beginCompanySchema>;

export const begunSchema = z.object({
  /** Where the person signs in, at their company. */
  address: z.url({ protocol: /^https?$/ }).max(4000),
  state: z.string().min(20).max(200),
});
export type Begun = z.infer<typeof begunSchema>;

export const companySignInSchema = z.object({
  state: z.string().min(20).max(200),
  /** Of the address that the browser was sent back to: what stands behind its question mark. */
  query: z.string().max(4000),
  verifier: z.string().regex(/^[A-Za-z0-9._~-]{43,128}$/),
  /** Shown in the list of devices. */
  device: z.string().min(1).max(120),
});
export type CompanySignIn = z.infer<typeof companySignInSchema>;
