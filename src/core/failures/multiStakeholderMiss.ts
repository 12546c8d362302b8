import type { Bar } from '../bar/bar.ts';
import { COMPLETE_LEVEL } from '../brief/completeness.ts';
import type { FailureKind, Scene } from './failure.ts';

/** Motions in which one person alone never buys. */
const WANT_MORE: readonly Bar['motion'][] = ['mid-market', 'enterprise'];

const sameName = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

function namesOthers({ content: { people, attendees, facts }, context: { score } }: Scene): boolean {
  const contact = facts.contact ?? '';
  const others = [...people, ...attendees].map(({ name }) => name.trim()).filter((name) => name && !sameName(name, contact));
  // Where the page tells no contact, one of them is it.
  if (new Set(others.map((name) => name.toLowerCase())).size > (contact ? 0 : 1)) return true;
  const isTold = score.fields.buyingProcess.level >= COMPLETE_LEVEL;
  return isTold && !score.warnings.buyingProcess?.some(({ rule }) => rule === 'warning.one-stakeholder');
}

/** One person is known, where several decide. */
export const multiStakeholderMiss: FailureKind = {
  key: 'multi-stakeholder-miss',
  name: 'Multi-stakeholder miss',
  look(scene) {
    const { content, context } = scene;
    // Before the buying process was written there is nothing to miss.
    if (!WANT_MORE.includes(context.motion) || content.brief.buyingProcess.trim() === '' || namesOthers(scene)) return null;
    return {
      what: 'Nobody but the contact is named, and deals of this size are decided by several.',
      mend: {
        who: 'sdr',
        words: {
          sdr: 'Name one more person, even one who was mentioned in passing.',
          ae: 'Ask early in the call who else decides, and whom they would bring along.',
          manager: 'Ask its writer who else was mentioned, even in passing.',
        },
        label: 'Name one',
        at: 'people',
      },
    };
  },
};
