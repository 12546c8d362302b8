/** A command that the server did not take, kept beside those before it. */
import type { GivenCommand } from '../core/handoff/commands/registry.ts';
import { wordsIn } from '../core/handoff/commands/words.ts';
import type { RefusedCommand } from './ports.ts';

/** The last one is told. What was written with those before stays, and one without words takes the place of none that has them. */
export function refusedBeside(
  before: RefusedCommand | null | undefined,
  command: GivenCommand,
  refusal: RefusedCommand['refusal'],
): RefusedCommand {
  const kept = before ? [...(before.earlier ?? []), before.command].filter((one) => wordsIn(one) !== '') : [];
  if (before && kept.length > 0 && wordsIn(command) === '') return before;
  const earlier = kept.filter((one) => wordsIn(one) !== wordsIn(command));
  return { command, refusal, ...(earlier.length > 0 && { earlier }) };
}
