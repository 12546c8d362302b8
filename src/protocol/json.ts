/** JSON that somebody else wrote, as far as schemas and the store can take it. */

/** Lists and objects within each other: what copies or compares such a value calls itself for each. A page of handoffs needs forty. */
const DEEPEST = 64;

/** A schema compares an object's `length` with a number, whatever it is: over an object there it stumbles instead of refusing. */
const hasOddLength = (part: object): boolean =>
  !Array.isArray(part) && 'length' in part && typeof part.length === 'object' && part.length !== null;

function isTame(value: unknown): boolean {
  let level = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) return false;
    const next: unknown[] = [];
    for (const part of level) {
      if (typeof part !== 'object' || part === null) continue;
      if (hasOddLength(part)) return false;
      for (const inner of Object.values(part)) next.push(inner);
    }
    level = next;
  }
  return true;
}

/** Undefined where the text is no JSON, or such as nothing here can read. */
export function parsedJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return isTame(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
