/** Takes the words of an earlier brief into the one on screen: what was learnt then is where the new one begins. */
import { FIELD_KEYS } from '../../../core/brief/fields.ts';
import { handoffId, type RecordRef } from '../../../core/handoff/record.ts';
import type { RegisterName } from '../../../core/handoff/registers.ts';
import { isEmptyValue } from '../../../core/handoff/values.ts';
import type { LocalHandoff } from '../../../sync/ports.ts';
import { device } from '../../state/device.ts';
import { useHandoff } from '../../state/handoffStore.ts';
import { write } from '../../state/typing.ts';
import { shownRegisters } from '../shown.ts';

/** What is agreed and confirmed for one meeting is not so for the next: the bar, who comes and the next step are asked anew. */
const CARRIED: readonly RegisterName[] = [...FIELD_KEYS, 'people', 'ae'];

function once(owner: string, id: string): Promise<LocalHandoff | null> {
  return new Promise((resolve) => {
    const stop = device.watchHandoff(owner, id, ({ handoff }) => {
      resolve(handoff);
      queueMicrotask(() => stop());
    });
  });
}

/** Only where nothing was written yet. */
export async function startFrom(before: RecordRef): Promise<void> {
  const { owner, record } = useHandoff.getState();
  const old = await once(owner, handoffId(before));
  const now = useHandoff.getState();
  if (!old || now.record !== record) return;
  const registers = shownRegisters(old);
  for (const name of CARRIED) {
    const value = registers[name]?.value;
    if (!isEmptyValue(value) && isEmptyValue(now.values[name])) write(name, value);
  }
}
