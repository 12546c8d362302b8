/** The team whose editor is open, from its own button or from where somebody found its leads missing. */
import { create } from 'zustand';

interface OpenTeam {
  /** Id; null while none is open. */
  team: string | null;
  /** Which box takes the keyboard. */
  at: 'name' | 'leads';
}

export const useOpenTeam = create<OpenTeam>()(() => ({ team: null, at: 'name' }));

export const openTeam = (team: string | null, at: OpenTeam['at'] = 'name'): void => useOpenTeam.setState({ team, at });
