/** The next version while it is written: kept on this device until the server has it, with steps to take back. */
import { useEffect, useState } from 'react';
import { type BarText, barTextSchema } from '../../../core/bar/text.ts';
import { sameText } from '../../../core/bar/versions.ts';
import type { Fault, Saved } from '../panel.ts';
import { changed, type History, historyOf, redone, undone } from './history.ts';

interface Kept {
  value: BarText;
  revision: number;
}

const placeOf = (name: string): string => `baton.bar ${name}`;

/** What was typed here and not saved when the page was last closed; null where nothing was. */
function leftHere(name: string): Kept | null {
  try {
    const { value, revision } = JSON.parse(localStorage.getItem(placeOf(name)) ?? 'null') ?? {};
    // An item may still be without its name.
    const isBar = typeof value === 'object' && barTextSchema.safeParse(named(value)).success;
    return isBar && typeof revision === 'number' ? { value, revision } : null;
  } catch {
    return null;
  }
}

const named = (text: BarText): BarText => ({
  ...text,
  presets: Object.fromEntries(
    Object.entries(text.presets).map(([motion, preset]) => [
      motion,
      { ...preset, items: preset.items.map((item, index) => ({ ...item, name: `Item ${index}` })) },
    ]),
  ) as BarText['presets'],
});

const NOTHING_SAID = { said: '', isSaved: false, faults: [] as readonly Fault[] };

/** `name` tells whose it is, and of which team. */
export function useBarDraft(name: string, kept: Kept, save: (text: BarText) => Promise<Saved>) {
  const [{ history, base }, setState] = useState<{ history: History | null; base: number }>(() => {
    const left = leftHere(name);
    return left
      ? { history: { ...historyOf(kept.value), past: [kept.value], now: left.value }, base: left.revision }
      : { history: null, base: 0 };
  });
  const [answer, setAnswer] = useState(NOTHING_SAID);
  const [isSaving, setSaving] = useState(false);
  const text = history?.now ?? kept.value;
  const isChanged = history !== null && JSON.stringify(text) !== JSON.stringify(kept.value);

  useEffect(() => {
    if (isChanged) localStorage.setItem(placeOf(name), JSON.stringify({ value: text, revision: base }));
    else localStorage.removeItem(placeOf(name));
  }, [name, text, base, isChanged]);

  const step = (next: (history: History) => History) => {
    setState(({ history: before, base: from }) => ({
      history: next(before ?? historyOf(kept.value)),
      base: before ? from : kept.revision,
    }));
    setAnswer(NOTHING_SAID);
  };
  return {
    text,
    isChanged,
    isSaving,
    ...answer,
    /** Somebody saved another text since this one was begun. */
    isOvertaken: isChanged && base !== kept.revision,
    canUndo: (history?.past.length ?? 0) > 0,
    canRedo: (history?.future.length ?? 0) > 0,
    change: (next: BarText, typing = '') => step((before) => changed(before, next, typing)),
    undo: () => step(undone),
    redo: () => step(redone),
    revert: () => {
      setState({ history: null, base: 0 });
      setAnswer(NOTHING_SAID);
    },
    refuse: (said: string, faults: readonly Fault[]) => setAnswer({ said, isSaved: false, faults }),
    async keep() {
      setSaving(true);
      const saved = await save(text).finally(() => setSaving(false));
      if (saved.ok) {
        setState(({ history: now }) =>
          now && sameText(now.now, text) ? { history: null, base: 0 } : { history: now, base: kept.revision + 1 },
        );
        setAnswer({ said: 'Saved. It counts once both leads have signed it.', isSaved: true, faults: [] });
      } else setAnswer({ said: saved.message, isSaved: false, faults: saved.faults });
    },
  };
}
