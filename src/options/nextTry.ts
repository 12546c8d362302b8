/** When something is tried again, as a person says it. `at` and `now` in epoch milliseconds. */
export function nextTryIn(at: number, now: number): string {
  const seconds = Math.round((at - now) / 1000);
  if (seconds < 10) return 'Next try now';
  if (seconds < 60) return 'Next try in less than a minute';
  const minutes = Math.round(seconds / 60);
  return minutes === 1 ? 'Next try in a minute' : `Next try in ${minutes} minutes`;
}
