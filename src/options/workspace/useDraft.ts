/** What a person changes in a setting before they save it. */
import { useState } from 'react';
import type { Fault, Saved } from './panel.ts';

interface Draft<T> {
  /** Null while nothing is changed: then what counts is shown, whoever sets it. */
  changed: T | null;
  said: string;
  isSaved: boolean;
  faults: readonly Fault[];
}

const AS_KEPT = { changed: null, said: '', isSaved: false, faults: [] };

export function useDraft<T>(kept: T, save: (draft: T) => Promise<Saved>) {
  const [{ changed, said, isSaved, faults }, setDraft] = useState<Draft<T>>(AS_KEPT);
  const [isSaving, setSaving] = useState(false);
  return {
    draft: changed ?? kept,
    isChanged: changed !== null,
    isSaving,
    /** What came of the last try, in words. */
    said,
    isSaved,
    faults,
    change: (next: T) => setDraft({ changed: next, said: '', isSaved: false, faults: [] }),
    revert: () => setDraft(AS_KEPT),
    /** Says what does not fit without asking the server. */
    refuse: (message: string, found: readonly Fault[], of: T = changed ?? kept) =>
      setDraft({ changed: of, said: message, isSaved: false, faults: found }),
    async keep() {
      setSaving(true);
      const saved = await save(changed ?? kept).finally(() => setSaving(false));
      if (saved.ok) setDraft({ ...AS_KEPT, said: 'Saved. Everybody has it with their next look at the server.', isSaved: true });
      else setDraft({ changed: changed ?? kept, said: saved.message, isSaved: false, faults: saved.faults });
    },
  };
}
