/** e to the x for x of moderate size, by repeated squaring: `Math.exp` may differ in its last bit from one engine to the next. */
export function exp(x: number): number {
  const bounded = Math.max(-30, Math.min(x, 30));
  let y = 1 + bounded / 4096;
  for (let i = 0; i < 12; i += 1) y *= y;
  return y;
}
