/** Tokens and codes. The store keeps their hashes only, so that a stolen store signs nobody in. */
import { createHash, randomBytes } from 'node:crypto';

/** SHA-256 in hexadecimal. No salt: what is hashed is random and long enough not to be guessed. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

export const newToken = (): string => randomBytes(32).toString('base64url');

/** Crockford's alphabet: nothing in it is mistaken for something else. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A sign-in code like `7KQ2-MX4D-9RTB`: 60 random bits. */
export function newCode(): string {
  const letters = [...randomBytes(12)].map((byte) => ALPHABET[byte % ALPHABET.length]).join('');
  return `${letters.slice(0, 4)}-${letters.slice(4, 8)}-${letters.slice(8)}`;
}

/** The code as it was given out, however it was typed: case, blanks, dashes, O for 0, I or L for 1. */
export function plainCode(typed: string): string {
  return typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
}
