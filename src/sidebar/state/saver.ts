/** Brings key strokes to disk: soon after the last one, never later than the promised 400 ms, and at once when the page is hidden. */
import { handoffId, type RecordRef } from '../../core/handoff/record.ts';
import type { RegisterName } from '../../core/handoff/registers.ts';

const AFTER_PAUSE_MS = 120;
const AT_LATEST_MS = 300;
const AGAIN_AFTER_FAILURE_MS = 2000;

export interface Place {
  owner: string;
  record: RecordRef;
}

export interface Write {
  name: RegisterName;
  value: unknown;
  /** What the editor last saw of the store, so that another tab's words are merged instead of replaced. */
  from?: { value: unknown };
}

interface Batch {
  place: Place;
  writes: Map<RegisterName, Write>;
  /** The write on its way to the disk; resolves with false where the disk refused it. */
  writing: Promise<boolean> | null;
  /** What that write brings. */
  leaving: readonly Write[];
}

export interface Saver {
  /** Remembers a value for its own record; a later one for the same register takes its place. */
  keep(place: Place, write: Write): void;
  /** The values of this handoff that are not on disk yet. */
  held(place: Place): ReadonlyMap<RegisterName, Write>;
  /** Everything that is not on disk yet; `behind` what is on its way there, for whoever hears of it only after that. */
  unsaved(behind?: 'leaving'): { owner: string; record: RecordRef; writes: Write[] }[];
  /** Writes everything now; resolves with true once it is on disk, with false where the disk refused some of it, which is kept and tried again. */
  flush(): Promise<boolean>;
}

/** Typed on while `written` was written: what the store has then is what the editor last saw of it. */
const after = (written: Write, latest: Write): Write => ({ ...latest, from: { value: written.value } });

const NOTHING: ReadonlyMap<RegisterName, Write> = new Map();

export function createSaver(
  write: (owner: string, record: RecordRef, writes: Write[]) => Promise<void>,
  onOutcome: (trouble: unknown, place: Place, written: Write[]) => void,
): Saver {
  /** Not on disk yet, by handoff. */
  const unsaved = new Map<string, Batch>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let oldest = 0;
  const keyOf = (place: Place) => `${place.owner} ${handoffId(place.record)}`;

  function later(ms: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), ms);
  }

  async function writeOnce(one: Batch): Promise<boolean> {
    const { place, writes } = one;
    const batch = [...writes.values()];
    one.leaving = batch;
    try {
      await write(place.owner, place.record, batch);
    } catch (trouble) {
      one.leaving = [];
      onOutcome(trouble, place, []);
      return false;
    }
    one.leaving = [];
    for (const written of batch) {
      const latest = writes.get(written.name);
      if (latest === written) writes.delete(written.name);
      else if (latest) writes.set(written.name, after(written, latest));
    }
    if (writes.size === 0) unsaved.delete(keyOf(place));
    onOutcome(null, place, batch);
    return true;
  }

  /** One write at a time: two on their way would be merged with each other, as if two people had typed. */
  async function flushOne(batch: Batch): Promise<boolean> {
    while (batch.writes.size > 0) {
      batch.writing ??= writeOnce(batch).finally(() => {
        batch.writing = null;
      });
      if (await batch.writing) continue;
      later(AGAIN_AFTER_FAILURE_MS);
      return false;
    }
    return true;
  }

  async function flush(): Promise<boolean> {
    clearTimeout(timer);
    oldest = 0;
    return (await Promise.all([...unsaved.values()].map(flushOne))).every(Boolean);
  }

  return {
    keep(place, one) {
      const key = keyOf(place);
      const batch = unsaved.get(key) ?? { place, writes: new Map(), writing: null, leaving: [] };
      unsaved.set(key, batch);
      const waiting = batch.writes.get(one.name);
      batch.writes.set(one.name, waiting?.from ? { ...one, from: waiting.from } : one);
      const now = performance.now();
      oldest ||= now;
      later(Math.max(0, Math.min(AFTER_PAUSE_MS, oldest + AT_LATEST_MS - now)));
    },
    held: (place) => unsaved.get(keyOf(place))?.writes ?? NOTHING,
    unsaved: (behind?: 'leaving') =>
      [...unsaved.values()].map(({ place, writes, leaving }) => ({
        ...place,
        writes: [...writes.values()].map((latest) => {
          const sent = behind && leaving.find(({ name }) => name === latest.name);
          return sent && sent !== latest ? after(sent, latest) : latest;
        }),
      })),
    flush,
  };
}
