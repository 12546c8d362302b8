import type { Gap } from '../../../core/handoff/gate.ts';

/** Id of the control that mends it. */
export function controlOf(gap: Gap): string {
  switch (gap.kind) {
    case 'field':
      return `field-${gap.key}`;
    case 'bar':
      return gap.part === 'tick' ? `bar-${gap.key}` : `evidence-${gap.key}`;
    case 'attendees':
      return 'attendees-add';
    default:
      return gap.kind;
  }
}
