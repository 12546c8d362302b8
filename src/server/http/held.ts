/** How much each key holds at once. */

/** Takes one and returns what lets go of it, whichever time it is called first; null where the key holds `most` already. */
export type Take = (key: string) => (() => void) | null;

export function held(most: number): Take {
  const counts = new Map<string, number>();
  return (key) => {
    const before = counts.get(key) ?? 0;
    if (before >= most) return null;
    counts.set(key, before + 1);
    let isHeld = true;
    return () => {
      if (!isHeld) return;
      isHeld = false;
      const left = (counts.get(key) ?? 1) - 1;
      if (left > 0) counts.set(key, left);
      else counts.delete(key);
    };
  };
}
