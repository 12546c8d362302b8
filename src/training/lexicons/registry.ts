import { buying } from './buying.ts';
import { currentState } from './currentState.ts';
import { events } from './events.ts';
import { everyday } from './everyday.ts';
import { language } from './language.ts';
import type { Lexicon } from './lexicon.ts';
import { people } from './people.ts';
import { pointers } from './pointers.ts';
import { problems } from './problems.ts';
import { promised } from './promised.ts';
import { quantity } from './quantity.ts';
import { redFlags } from './redFlags.ts';
import { time } from './time.ts';

export const lexicons: readonly Lexicon[] = [
  language,
  everyday,
  time,
  quantity,
  people,
  events,
  problems,
  currentState,
  buying,
  promised,
  redFlags,
  pointers,
];
