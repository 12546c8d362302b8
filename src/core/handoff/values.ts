/** Comparing register values, which are plain JSON. */

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Deep equality; the order of keys does not matter, and an absent key equals an undefined one. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (!isObject(a) || !isObject(b) || Array.isArray(a) !== Array.isArray(b)) return false;
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) if (!sameValue(a[key], b[key])) return false;
  return true;
}

/** True where nobody has written anything: no text, no entries, nothing ticked. */
export function isEmptyValue(value: unknown): boolean {
  if (value === undefined || value === null || value === '' || value === false) return true;
  return isObject(value) && Object.values(value).every(isEmptyValue);
}

/** Whether a reader would see a difference: that nobody has written anything can be said in several ways. */
export function saysOtherwise(was: unknown, is: unknown): boolean {
  return !sameValue(was, is) && !(isEmptyValue(was) && isEmptyValue(is));
}
