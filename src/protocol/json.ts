/** JSON that somebody else wrote, as far as schemas and the store can take it. */

/** Lists and objects within each other: what copies or compares such a value calls itself for each. A page of handoffs needs forty. */
const DEEPEST = 64;

const [QUOTE, BACKSLASH, COMMA, LIST, OBJECT] = ['"', '\\', ',', '[', '{'].map((sign) => sign.charCodeAt(0));

/** How many parts the lists and objects of a JSON text have, themselves among them. It looks at each letter twice at most: to parse such a text can take twenty times as long. */
export function partsIn(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) at = endOfString(text, at);
    else if (code === COMMA || code === LIST || code === OBJECT) count += 1;
  }
  return count;
}

/** Where the quote stands that closes the string opened at `from`; behind the text where none does. Most of a push is strings, which are not looked at letter by letter. */
function endOfString(text: string, from: number): number {
  for (let at = text.indexOf('"', from + 1); at !== -1; at = text.indexOf('"', at + 1)) {
    let first = at;
    while (text.charCodeAt(first - 1) === BACKSLASH) first -= 1;
    if ((at - first) % 2 === 0) return at;
  }
  return text.length;
}

const isHolder = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Lists and objects: the value itself where it is one, those in it, those in these, and so on. */
export function* levelsOf(value: unknown): Generator<readonly object[]> {
  let level = [value].filter(isHolder);
  while (level.length > 0) {
    yield level;
    const next: object[] = [];
    // One by one: there may be more than fit into the arguments of a call.
    for (const holder of level) for (const part of Object.values(holder)) if (isHolder(part)) next.push(part);
    level = next;
  }
}

/** A schema compares an object's `length` with a number, whatever it is: over an object there it stumbles instead of refusing. */
const hasOddLength = (part: object): boolean => !Array.isArray(part) && 'length' in part && isHolder(part.length);

/** Why nothing here can read it; null where it can. */
export function wildnessOf(value: unknown): 'too-deep' | 'odd-length' | null {
  let depth = 0;
  for (const level of levelsOf(value)) {
    depth += 1;
    if (depth > DEEPEST) return 'too-deep';
    if (level.some(hasOddLength)) return 'odd-length';
  }
  return null;
}

/** Undefined where the text is no JSON, or such as nothing here can read. */
export function parsedJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return wildnessOf(value) === null ? value : undefined;
  } catch {
    return undefined;
  }
}
