import { isOpenTo } from '../../core/handoff/open.ts';
import type { RegisterName } from '../../core/handoff/registers.ts';
import type { LocalHandoff } from '../../sync/ports.ts';
import { Conflict } from '../write/conflicts/Conflict.tsx';
import { KeptWords } from './KeptWords.tsx';

/** Everything there is to choose, whatever has become of the brief: the list of what waits leads here. */
export function PageConflicts({ local }: { local: LocalHandoff }) {
  if (!isOpenTo(local, local.owner)) return <KeptWords local={local} />;
  const names = (Object.keys(local.registers) as RegisterName[]).filter((name) => local.registers[name]?.conflict);
  return names.map((name) => <Conflict key={name} local={local} name={name} onChosen={() => document.querySelector('main')?.focus()} />);
}
