import type { RegisterName } from '../../../core/handoff/registers.ts';
import { useHandoff } from '../../state/handoffStore.ts';
import { saveNow } from '../../state/typing.ts';
import { jumpToRegister } from '../jump.ts';
import { Conflict } from './Conflict.tsx';

/** A conflict in the brief that is being written: mine is what stands in the editor, and there the keyboard goes on. */
export function BriefConflict({ name }: { name: RegisterName }) {
  const local = useHandoff((state) => (state.local?.registers[name]?.conflict ? state.local : null));
  if (!local) return null;
  const typed = async () => {
    await saveNow();
    return useHandoff.getState().values[name];
  };
  return <Conflict local={local} name={name} typed={typed} onChosen={() => jumpToRegister(name)} />;
}
