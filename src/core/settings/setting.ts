/** What a setting is. */
import type * as z from 'zod';

/** Whose it is: the workspace's, a team's (a handoff's is that of its SDR), or one person's. */
export type Scope = 'workspace' | 'team' | 'person';

/**
 * Who may change it, any of these. `admin`: of the workspace. `manager`: of the team. `lead`: named in `leads` as the team's SDR lead or AE lead.
 * `self`: whose it is. A list that names nobody is the server's own to write.
 */
export type Changer = 'admin' | 'manager' | 'lead' | 'self';

export interface Setting<S extends z.ZodType = z.ZodType> {
  /** Everything that an earlier release may have kept fits too: a part that is added has a default. */
  schema: S;
  /** What counts while nobody has set it. Complete. */
  standard: z.output<S>;
  scope: Scope;
  changers: readonly Changer[];
  /** Nobody else is told its value, and no device of theirs keeps it: it holds a secret. */
  isForChangers?: boolean;
  /** What of a value that does not fit any more still counts, where its parts stand each for itself; null where none does. */
  salvage?(value: unknown): z.output<S> | null;
}

/** Keeps the schema's type. */
export const setting = <S extends z.ZodType>(one: Setting<S>): Setting<S> => one;
