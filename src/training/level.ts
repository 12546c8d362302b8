import type { FieldKey } from '../core/brief/fields.ts';
import type { Level } from '../core/rubric/score.ts';

/** The level that follows from the facts of a field, as the rubric's table says. `facts` are letters of FACTS. */
export function levelOf(field: FieldKey, facts: string): Level {
  const has = (letter: string) => facts.includes(letter);
  switch (field) {
    case 'trigger':
      if (has('E')) return has('W') && has('S') ? 3 : 2;
      if (has('V') && has('W') && has('S')) return 2;
      return has('V') || has('I') ? 1 : 0;
    case 'pain':
      if (has('P')) return has('M') && has('C') ? 3 : 2;
      return has('G') ? 1 : 0;
    case 'currentState':
      if ((has('T') || has('R')) && has('U') && has('K')) return 3;
      if (has('T') || has('R') || has('K')) return 2;
      return has('B') ? 1 : 0;
    case 'buyingProcess':
      if (has('D')) return has('F') && has('M') ? 3 : 2;
      if (has('F') && has('M')) return 2;
      return has('F') || has('Z') || has('M') || has('O') ? 1 : 0;
    case 'promised':
      return has('X') ? 3 : has('T') ? 2 : has('H') ? 1 : 0;
    case 'redFlags':
      if (has('C')) return /[HYXQ]/.test(facts) ? 3 : 2;
      return has('A') ? 2 : has('N') ? 1 : 0;
  }
}
