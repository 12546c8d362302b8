/** Refusals over HTTP: RFC 9457 problem details. `type` is stable; programs decide by it, people read `detail`. */
import * as z from 'zod';

export const PROBLEMS = {
  'bad-input': { status: 400, title: 'Something in the request does not fit' },
  'code-unknown': { status: 403, title: 'This code is not known or was used already' },
  /** Its detail says why, and what to do. */
  'company-refused': { status: 403, title: 'Your company’s sign-in did not go through' },
  'company-away': { status: 503, title: 'Your company’s sign-in does not answer' },
  'signature-unknown': { status: 401, title: 'The signature is not known' },
  'not-signed-in': { status: 401, title: 'Sign in first' },
  'not-allowed': { status: 403, title: 'Not allowed' },
  'not-found': { status: 404, title: 'There is nothing here' },
  'key-reused': { status: 409, title: 'This idempotency key was used for another request' },
  /** What the device has heard is of a store that was put back to an earlier time since: pull, then push again. */
  'put-back': { status: 409, title: 'The server was put back to an earlier time' },
  /** Nothing was written: look at it as it is now, then change it again. */
  'changed-meanwhile': { status: 409, title: 'Somebody changed this meanwhile' },
  /** Its detail says why, and what to do. */
  'not-now': { status: 409, title: 'This cannot be done as things stand' },
  /** Something of this name, or somebody with this address, is there. */
  taken: { status: 409, title: 'This is taken already' },
  'last-admin': { status: 409, title: 'This is the last administrator' },
  /** What is asked for does not fit what is there; the detail says how. */
  unfitting: { status: 409, title: 'This does not fit what is there' },
  'too-slow': { status: 408, title: 'The request took too long to arrive' },
  'too-large': { status: 413, title: 'Too large' },
  'too-many': { status: 429, title: 'Too many requests' },
  failed: { status: 500, title: 'The server could not do this' },
  /** Nothing was done that a retry with the same key would do twice. */
  unavailable: { status: 503, title: 'The server cannot answer right now' },
} as const;
export type ProblemName = keyof typeof PROBLEMS;

export const problemSchema = z.object({
  /** `urn:baton:problem:NAME` with a name of `PROBLEMS`. */
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string().optional(),
  /** For bad input: where each fault is, as a path into the body, and what is wrong with it. */
  faults: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
});
export type Problem = z.infer<typeof problemSchema>;

export const problemType = (name: ProblemName): string => `urn:baton:problem:${name}`;
