import { EVENTS } from '../data/events.ts';
import { TOOLS } from '../data/tools.ts';
import { addNames, copyOf, type NameKind, type Names, namesIn, stemOf } from './names.ts';
import { period } from './period.ts';
import { type Token, tokenise } from './tokens.ts';

/** What a workspace adds to the lists everybody has. */
export interface WorkspaceNames {
  /** Our own products: never a tool of the buyer's. */
  ours: readonly string[];
  competitors: readonly string[];
}

/** Tokens of a text; what is said again is read once. */
function readTokens(text: string): Token[] {
  const tokens = tokenise(text);
  const once = period(tokens.map((token) => token.norm + token.unit));
  return withoutRepeats(once < tokens.length ? tokens.slice(0, once) : tokens);
}

const ENDS = new Set(['.', '!', '?', ';']);

/** Without sentences that stand in the text before. */
function withoutRepeats(tokens: Token[]): Token[] {
  const isEnd = ({ kind, norm }: Token) => kind === 'sign' && ENDS.has(norm);
  // Nearly every text: a second sentence is needed to say the first again.
  if (tokens.findIndex(isEnd) === -1) return tokens;
  const said = new Set<string>();
  const kept: Token[] = [];
  for (let from = 0; from < tokens.length; ) {
    let to = from;
    while (to < tokens.length && !isEnd(tokens[to] as Token)) to += 1;
    const sentence = tokens.slice(from, to);
    const key = sentence.map(({ norm, unit }) => norm + unit).join(' ');
    if (!said.has(key)) kept.push(...sentence, ...tokens.slice(to, to + 1));
    said.add(key);
    from = to + 1;
  }
  return kept;
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
  const tokens = readTokens(text);
  const stems = tokens.map(stemOf);
  return { text, tokens, stems, marks: namesIn(names, stems) };
}
