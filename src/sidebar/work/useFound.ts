import { useEffect, useRef, useState } from 'react';
import type { Found } from '../../core/work/find.ts';
import { device } from '../state/device.ts';
import { reportFailure } from '../state/failures.ts';

/** What was found last, and what for; null before. One search at a time: of what was typed meanwhile only the last is looked for. */
export function useFound(owner: string, query: string, most: number): Found[] | null {
  const [found, setFound] = useState<{ owner: string; all: Found[] } | null>(null);
  const wanted = useRef({ owner, query });
  wanted.current = { owner, query };
  const isLooking = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: for whoever signs in it is looked for anew
  useEffect(() => {
    if (!query.trim()) return setFound(null);
    const look = async () => {
      if (isLooking.current) return;
      isLooking.current = true;
      try {
        for (let isNew = true; isNew && wanted.current.query.trim(); ) {
          const now = wanted.current;
          const all = await device.find(now.owner, now.query, most);
          setFound({ owner: now.owner, all });
          isNew = wanted.current.owner !== now.owner || wanted.current.query !== now.query;
        }
      } finally {
        isLooking.current = false;
      }
    };
    look().catch(reportFailure);
  }, [owner, query, most]);
  return query.trim() && found?.owner === owner ? found.all : null;
}
