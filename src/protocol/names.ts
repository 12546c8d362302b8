/** Names that a workspace adds to those everybody has; its briefs are read with them. */
import * as z from 'zod';

/** Names of a kind. */
export const MOST_NAMES = 200;
/** Characters of a name. */
export const LONGEST_NAME = 80;

const list = z.array(z.string().min(1).max(LONGEST_NAME)).max(MOST_NAMES);

export const workspaceNamesSchema = z.object({
  /** Our own products: never a tool of the buyer's. */
  ours: list,
  competitors: list,
});
export type WorkspaceNames = z.infer<typeof workspaceNamesSchema>;

export const NO_NAMES: WorkspaceNames = { ours: [], competitors: [] };
