/**
 * A Salesforce id: 15 characters in which case counts, or 18, the last three of which say which of the others are capitals.
 * Source: Salesforce's own description of the 18-character id.
 */
const CHECK = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';
const ID = /^[a-zA-Z\d]{15}(?:[A-Z0-5]{3})?$/;

/** The form with 18 characters; null where it is no id, or its last three do not fit. */
export function longId(id: string): string | null {
  if (!ID.test(id)) return null;
  const short = id.slice(0, 15);
  let check = '';
  for (let start = 0; start < 15; start += 5) {
    let capitals = 0;
    for (let place = 0; place < 5; place += 1) if (/[A-Z]/.test(short.charAt(start + place))) capitals += 1 << place;
    check += CHECK.charAt(capitals);
  }
  return id.length === 15 || id.slice(15) === check ? short + check : null;
}
