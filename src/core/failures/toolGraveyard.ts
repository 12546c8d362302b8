import { FIELD_KEYS, fieldOf } from '../brief/fields.ts';
import type { FailureKind } from './failure.ts';

const POINTS: ReadonlySet<string> = new Set(['generic.pointer', 'warning.points-elsewhere']);

/** The brief sends its reader to a place that nobody will open. */
export const toolGraveyard: FailureKind = {
  key: 'tool-graveyard',
  name: 'Tool graveyard',
  isSaidInField: true,
  look({ content: { brief }, context: { score } }) {
    for (const key of FIELD_KEYS) {
      const findings = [...score.fields[key].findings, ...(score.warnings[key] ?? [])];
      const found = findings.find(({ rule }) => POINTS.has(rule));
      if (!found) continue;
      const words = brief[key].slice(found.start, found.end).trim();
      return {
        what: `${fieldOf(key).short} points elsewhere${words && words.length <= 60 ? `: “${words}”` : ''}.`,
        mend: {
          who: 'sdr',
          words: {
            sdr: 'Copy the one or two facts from there into the brief.',
            ae: 'Ask its writer for the one or two facts that you need from there.',
            manager: 'Ask its writer to copy the one or two facts from there into the brief.',
          },
          label: 'Copy them here',
          at: key,
        },
      };
    }
    return null;
  },
};
