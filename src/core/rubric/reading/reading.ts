import { EVENTS } from '../data/events.ts';
import { SOURCES } from '../data/sources.ts';
import { TOOLS } from '../data/tools.ts';
import { addNames, copyOf, type NameKind, type Names, namesIn, stemOf } from './names.ts';
import { withoutRepeats } from './repeats.ts';
import { type Token, tokenise } from './tokens.ts';

/** What a workspace adds to the lists everybody has. */
export interface WorkspaceNames {
  /** Our own products: never a tool of the buyer's. */
  ours: readonly string[];
  competitors: readonly string[];
}

let everybodys: Names | null = null;

/** Made when the first text is read, not when the module is: an empty brief opens without it. */
function theNames(): Names {
  if (everybodys) return everybodys;
  everybodys = new Map();
  addNames(everybodys, 'source', SOURCES.split(','));
  addNames(everybodys, 'tool', TOOLS);
  for (const words of Object.values(EVENTS)) addNames(everybodys, 'event', words.split(','));
  return everybodys;
}

/** The lists of everybody with a workspace's own names on top. */
export function namesWith({ ours, competitors }: WorkspaceNames): Names {
  const names = copyOf(theNames());
  addNames(names, 'tool', competitors);
  // Last: a product of ours that is also in everybody's list of tools is ours.
  addNames(names, 'ours', ours);
  return names;
}

/** A text, read once and shared by all that judge it. */
export interface Reading {
  text: string;
  /** Words, numbers and signs; what is said again stands here once. */
  tokens: Token[];
  /** By token. */
  stems: string[];
  marks: (NameKind | undefined)[];
}

export function read(text: string, names: Names = theNames()): Reading {
  const tokens = withoutRepeats(tokenise(text));
  const stems = tokens.map(stemOf);
  return { text, tokens, stems, marks: namesIn(names, stems) };
}

/** The reading of some of its tokens. */
export function readingOf({ text, tokens, stems, marks }: Reading, isKept: (at: number) => boolean): Reading {
  const places = [...tokens.keys()].filter(isKept);
  const kept = <T>(list: readonly T[]): T[] => places.map((at) => list[at] as T);
  return { text, tokens: kept(tokens), stems: kept(stems), marks: kept(marks) };
}
