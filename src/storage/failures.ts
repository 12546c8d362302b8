/** Why this device could not keep something, and what a person can do. Programs decide by `kind`. */
export interface StorageFailure {
  kind: 'full' | 'blocked' | 'opening' | 'closed' | 'denied' | 'unknown';
  message: string;
}

const FAILURES: Record<StorageFailure['kind'], string> = {
  full: 'This device has no room left, so the last words are only in this window. Free some disk space, then type on to save them.',
  blocked: 'An older Baton is still open in another tab. Close that tab: this page then goes on by itself.',
  opening:
    'Baton is still opening what it keeps on this device. If that takes long, close its other tabs: this page then goes on by itself.',
  closed: 'Baton cannot open what it keeps on this device. Close all its tabs and start the browser again.',
  denied: 'This page does not let Baton keep anything. Copy your text, and open Baton from its button in the toolbar.',
  unknown: 'This device could not save the last words. Copy them, then reload this page.',
};

const KINDS: Record<string, StorageFailure['kind']> = {
  QuotaExceededError: 'full',
  StorageBlockedError: 'blocked',
  StorageOpeningError: 'opening',
  StorageClosedError: 'closed',
  SecurityError: 'denied',
  InvalidStateError: 'denied',
  MissingAPIError: 'denied',
  OpenFailedError: 'denied',
};

/** The database is held by a page with another version of it. */
export class StorageBlockedError extends Error {
  override name = 'StorageBlockedError';
}

/** The database has not opened yet. */
export class StorageOpeningError extends Error {
  override name = 'StorageOpeningError';
}

/** The database did not open, for a reason that nobody foresaw. */
export class StorageClosedError extends Error {
  override name = 'StorageClosedError';
  constructor(cause: unknown) {
    super('The database did not open', { cause });
  }
}

/** What went wrong in the worker, for the frame that asked it. `kind` of a `StorageFailure`; one that is not known counts as `unknown`. */
export class RelayedFailure extends Error {
  override name = 'RelayedFailure';
  readonly kind: string;
  constructor(kind: string) {
    super(`The worker's store: ${kind}`);
    this.kind = kind;
  }
}

const isKind = (kind: string): kind is StorageFailure['kind'] => Object.hasOwn(FAILURES, kind);

/** Dexie wraps what happened: the first known name on the way in decides. */
export function storageFailure(error: unknown): StorageFailure {
  if (error instanceof RelayedFailure && isKind(error.kind)) return { kind: error.kind, message: FAILURES[error.kind] };
  for (let at: unknown = error, depth = 0; at instanceof Error && depth < 5; depth += 1) {
    const inner: unknown = 'inner' in at ? at.inner : at.cause;
    const kind = KINDS[at.name];
    if (kind && !(kind === 'denied' && inner instanceof Error && KINDS[inner.name])) return { kind, message: FAILURES[kind] };
    at = inner;
  }
  return { kind: 'unknown', message: FAILURES.unknown };
}
