/** Why signing in did not work, in words that say what to do. */
import type { TransportFailure } from '../sync/ports.ts';

export const NO_ADDRESS = 'This is not an address. Type it as your administrator gave it to you, for example https://baton.example.com.';

export function signInMessage(failure: TransportFailure, server: string): string {
  if (failure.kind === 'unreachable') return `Nobody answers at ${server}. Check the address and your connection, then sign in again.`;
  if (failure.kind === 'nonsense') return `${server} is there, but it is no Baton server. Check the address with your administrator.`;
  switch (failure.problem) {
    case 'code-unknown':
    case 'bad-input':
      return 'This code is not known or was used already. Check it, or ask your administrator for a new one.';
    // Of the server that the person named themselves; it knows why, and says what to do.
    case 'company-refused':
    case 'company-away':
      return failure.detail;
    case 'too-many':
      return `Too many tries. Wait ${minutes(failure.retryAfterMs)}, then sign in again.`;
    default:
      return `The server at ${server} could not sign you in just now. Try again in a minute; your code stays good.`;
  }
}

function minutes(ms: number | null): string {
  const count = Math.ceil((ms ?? 60_000) / 60_000);
  return count <= 1 ? 'a minute' : `${count} minutes`;
}
