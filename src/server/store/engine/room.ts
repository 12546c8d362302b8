/** Codes by which a store says that it can be read and not written: there is no room, or it is not its to write. */
const NO_ROOM = /^(SQLITE_FULL|SQLITE_IOERR|ENOSPC|EDQUOT|EFBIG|53100)/;
const NOT_ITS = /^(SQLITE_READONLY|SQLITE_CANTOPEN|SQLITE_PERM|EROFS|EACCES|EPERM|25006)/;

/** Of an error and of what caused it. */
function codes(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  return ['code' in error && typeof error.code === 'string' ? error.code : '', ...codes(error.cause)];
}

export type Unwritable = 'full' | 'not-ours';

/** Null for every other error. */
export function unwritable(error: unknown): Unwritable | null {
  const found = codes(error);
  if (found.some((code) => NO_ROOM.test(code))) return 'full';
  return found.some((code) => NOT_ITS.test(code)) ? 'not-ours' : null;
}
