/**
 * Brings the forms of an English word together, roughly: "signs", "signed" and "signing" are one, "buget" is not "budget".
 * Lexicon and text go through the same function, so it only has to be steady, not right.
 */
export function stem(word: string): string {
  let w = word;
  const n = w.length;
  if (n <= 3) return w;
  if (w.endsWith('ies') && n > 4) w = `${w.slice(0, -3)}y`;
  else if (w.endsWith('sses') || w.endsWith('shes') || w.endsWith('ches') || w.endsWith('xes')) w = w.slice(0, -2);
  else if (w.endsWith('s') && !w.endsWith('ss') && !w.endsWith('us') && !w.endsWith('is')) w = w.slice(0, -1);
  if (w.endsWith('ied') && w.length > 4) return `${w.slice(0, -3)}y`;
  if (w.endsWith('ing') && w.length > 5) w = undouble(w.slice(0, -3));
  else if (w.endsWith('ed') && w.length > 4) w = undouble(w.slice(0, -2));
  return w.length > 4 && w.endsWith('e') ? w.slice(0, -1) : w;
}

function undouble(w: string): string {
  const last = w.charAt(w.length - 1);
  return last === w.charAt(w.length - 2) && !'lsze'.includes(last) ? w.slice(0, -1) : w;
}
