import { EVENTS } from '../data/events.ts';
import { TOOLS } from '../data/tools.ts';
import { addNames, type NameKind, type Names, namesIn, stemOf } from './names.ts';
import { period } from './period.ts';
import { type Token, tokenise } from './tokens.ts';

/** What a workspace adds to the lists everybody has. */
export interface WorkspaceNames {
  /** Our own products: never a tool of the buyer's. */
  ours: readonly string[];
  competitors: readonly string[];
}

/** Tokens of a text; one that is repeated end to end is read once. */
function readTokens(text: string): Token[] {
  const tokens = tokenise(text);
  const once = period(tokens.map((token) => token.norm + token.unit));
  return once < tokens.length ? tokens.slice(0, once) : tokens;
}

let everybodys: Names | null = null;

/** Made when the first text is read, not when the module is: an empty brief opens without it. */
function theNames(): Names {
  if (everybodys) return everybodys;
  everybodys = new Map();
  addNames(everybodys, 'tool', TOOLS);
  for (const words of Object.values(EVENTS)) addNames(everybodys, 'event', words.split(','));
  return everybodys;
}

/** The lists of everybody with a workspace's own names on top. */
export function namesWith({ ours, competitors }: WorkspaceNames): Names {
  const names: Names = new Map(Array.from(theNames(), ([first, list]) => [first, [...list]]));
  addNames(names, 'tool', competitors);
  // Last, and so asked first among names as long: a product of ours that is also in everybody's list of tools is ours.
  addNames(names, 'ours', ours);
  return names;
}

/** A text, read once and shared by all that judge it. */
export interface Reading {
  text: string;
  /** Words, numbers and signs; a text repeated end to end is read once. */
  tokens: Token[];
  /** By token. */
  stems: string[];
  marks: (NameKind | undefined)[];
}

export function read(text: string, names: Names = theNames()): Reading {
  const tokens = readTokens(text);
  const stems = tokens.map(stemOf);
  return { text, tokens, stems, marks: namesIn(names, stems) };
}
