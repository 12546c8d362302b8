/** What of a handoff was handed off, and what of it only stands on this device. */
import { valuesOf } from '../../core/handoff/handoff.ts';
import { withNextStep } from '../../core/handoff/nextStep.ts';
import { isOpenTo } from '../../core/handoff/open.ts';
import { contentOf, type HandoffContent, type RegisterName } from '../../core/handoff/registers.ts';
import { isUnsent } from '../../protocol/owed.ts';
import type { LocalHandoff } from '../../sync/ports.ts';

/** True while this person writes it, or it is on its way out as it stands here. */
const isOurs = (local: LocalHandoff): boolean => local.waiting.includes('submit') || isOpenTo(local, local.owner);

/** The registers as they are for everybody: the server's word, or what is about to become it. */
export function shownRegisters(local: LocalHandoff): Partial<Record<string, { value?: unknown }>> {
  if (isOurs(local)) return local.registers;
  return Object.fromEntries(Object.entries(local.registers).flatMap(([name, register]) => (register?.base ? [[name, register.base]] : [])));
}

/** What the prep card says. The page itself tells the facts. */
export function shownContent(local: LocalHandoff, facts?: HandoffContent['facts']): HandoffContent {
  const said = contentOf(valuesOf({ registers: shownRegisters(local) }));
  const content = local.server ? withNextStep(said, local.server) : said;
  return facts ? { ...content, facts } : content;
}

/** Parts that this person wrote and that were not handed off. */
export function keptWords(local: LocalHandoff): RegisterName[] {
  if (isOpenTo(local, local.owner)) return [];
  return (Object.keys(local.registers) as RegisterName[]).filter((name) => {
    const register = local.registers[name];
    if (name === 'facts' || !register) return false;
    return register.conflict !== null || register.refused !== undefined || (isUnsent(register) && !isOurs(local));
  });
}
