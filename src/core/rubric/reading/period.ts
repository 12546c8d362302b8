/**
 * The length of the shortest run that, said again and again, begins the whole list, its last time perhaps cut short; the list's own length where nothing
 * repeats. Knuth, Morris and Pratt's failure function, linear.
 */
export function period(items: readonly string[]): number {
  const n = items.length;
  const fail = new Int32Array(n + 1);
  let k = 0;
  for (let i = 1; i < n; i += 1) {
    while (k > 0 && items[i] !== items[k]) k = fail[k] as number;
    if (items[i] === items[k]) k += 1;
    fail[i + 1] = k;
  }
  return n - (fail[n] as number);
}
