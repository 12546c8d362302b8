/** What every route shares: the refusals it may answer with, and the key every write carries. */
import * as z from 'zod';
import { PROBLEMS, type ProblemName, problemSchema } from '../problem.ts';

/** The media type of every refusal. */
export const PROBLEM_TYPE = 'application/problem+json';

type StatusOf<N extends ProblemName> = (typeof PROBLEMS)[N]['status'];
interface ProblemAnswer {
  description: string;
  content: { [PROBLEM_TYPE]: { schema: typeof problemSchema } };
}

/** The `responses` of a route for these refusals. Two names with one status share an entry. */
export function refusing<N extends ProblemName>(...names: N[]): Record<StatusOf<N>, ProblemAnswer> {
  const answers: Record<number, ProblemAnswer> = {};
  for (const name of names) {
    const { status, title } = PROBLEMS[name];
    const before = answers[status];
    answers[status] = {
      description: before ? `${before.description}; ${title}` : title,
      content: { [PROBLEM_TYPE]: { schema: problemSchema } },
    };
  }
  return answers as Record<StatusOf<N>, ProblemAnswer>;
}

/** A UUID made once per intention and sent again with every retry of it. */
export const keyHeader = z.object({ 'idempotency-key': z.uuid() });

/** The `security` of a route that wants a device's token: `Authorization: Bearer TOKEN`. */
export const signedIn = [{ bearer: [] as string[] }];

/** The `security` of a route that anybody may call. */
export const open: { bearer: string[] }[] = [];
