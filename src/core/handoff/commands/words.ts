/** What a person wrote with a command: kept with them where the server did not take it. */
import type { RejectReason } from '../reasonCodes.ts';
import type { GivenCommand } from './registry.ts';

function ofReason(reason: RejectReason): string {
  switch (reason.code) {
    case 'wrong-person':
      return reason.rightPerson;
    case 'too-early':
      return 'trigger' in reason.waitFor ? reason.waitFor.trigger : '';
    case 'wrong-trigger':
      return reason.realTrigger;
    case 'no-problem-we-solve':
    case 'not-our-segment':
      return reason.learnt;
    case 'other':
      return reason.text;
    default:
      return '';
  }
}

/** Empty where nothing was written. */
export function wordsIn(command: GivenCommand): string {
  switch (command.name) {
    case 'submit':
    case 'bounce':
      return command.fix ?? '';
    case 'withdraw':
    case 'override':
      return command.reason;
    case 'opportunity':
    case 'next-step':
      return command.nextStep?.text ?? '';
    case 'meeting-quality':
      return command.line;
    case 'reject':
      return ofReason(command.reason);
    default:
      return '';
  }
}
