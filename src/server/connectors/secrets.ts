/** Keeps a key out of what a CRM says of it: its words are stored, and shown to people who may not see the key. */

/** Of a text, the same without what is secret. */
export type Hide = (text: string) => string;

const INSTEAD = '…';
/** Shorter ones are no key, and part of many words. */
const SHORTEST = 4;

/** Of a text inside any other in base64, what does not hang on what stands beside it. */
function inBase64(text: string): string[] {
  const bytes = Buffer.from(text);
  return [0, 1, 2].flatMap((before) => {
    const whole = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64url');
    const [from, to] = [Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6)];
    const sure = whole.slice(from, to);
    return [sure, sure.replaceAll('-', '+').replaceAll('_', '/')];
  });
}

/** As they may come back: as they are, in an address, in base64. The longest first, so that nothing is left of one that holds another. */
export function hiding(secrets: readonly string[]): Hide {
  const forms = secrets.filter((secret) => secret.length >= SHORTEST).flatMap((one) => [one, encodeURIComponent(one), ...inBase64(one)]);
  const sorted = [...new Set(forms)].filter((form) => form.length >= SHORTEST).sort((a, b) => b.length - a.length);
  return (text) => sorted.reduce((hidden, form) => hidden.replaceAll(form, INSTEAD), text);
}

/** All texts of what an administrator gave, whatever its shape. */
export const textsIn = (credential: unknown): string[] =>
  typeof credential === 'object' && credential !== null ? Object.values(credential).filter((value) => typeof value === 'string') : [];

/** What headers sign with: without the word before it. */
export const tokensIn = (headers: Record<string, string>): string[] =>
  Object.values(headers).flatMap((value) => value.split(' ').slice(-1));
