/** What this lead says of the handoffs, kept on this device until it is handed in. */
import { useEffect, useState } from 'react';
import { type Grades, gradesSchema } from '../../../../core/bar/calibration.ts';

const placeOf = (name: string): string => `baton.calibration ${name}`;

function leftHere(name: string): Grades | null {
  try {
    return gradesSchema.parse(JSON.parse(localStorage.getItem(placeOf(name)) ?? ''));
  } catch {
    return null;
  }
}

/** `name` tells whose it is, and of which round; `before`: what was handed in already. */
export function useGrades(name: string, before: Grades | null) {
  const [grades, setGrades] = useState<Grades>(() => leftHere(name) ?? before ?? {});
  useEffect(() => {
    if (Object.keys(grades).length > 0) localStorage.setItem(placeOf(name), JSON.stringify(grades));
  }, [name, grades]);
  return {
    grades,
    say: (handoff: string, item: string, isShown: boolean) =>
      setGrades((all) => ({ ...all, [handoff]: { ...all[handoff], [item]: isShown } })),
    handedIn: () => localStorage.removeItem(placeOf(name)),
  };
}
