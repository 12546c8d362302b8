import * as z from 'zod';
import { FIELD_KEYS, type FieldKey } from '../brief/fields.ts';
import { isSameText, wordsOf } from '../generic/sameText.ts';
import type { Names } from './reading/names.ts';
import { read } from './reading/reading.ts';
import type { FieldScore } from './score.ts';
import { scoreReading } from './scoreField.ts';

/** Bounds what one line may hold, so that a hostile file cannot hold up the rest. */
const LONGEST_TEXT = 100_000;

/** Six fields, and some more where a file holds drafts of the same brief. */
const MOST_LINES_OF_A_BRIEF = 24;

const Line = z.object({
  id: z.union([z.string(), z.number()]),
  field: z.enum(FIELD_KEYS),
  text: z.string().max(LONGEST_TEXT),
  brief: z.union([z.string(), z.number()]).optional(),
});

type Line = z.infer<typeof Line>;
type Parsed = { line: Line } | { id?: string | number; error: string };

/**
 * Scores the lines of a JSONL file, in order. A good line `{"id","field","text","brief"?}` gives `{"id","level","generic","findings"}`;
 * a bad one `{"id"?,"error"}` with `bad` set. Lines with the same `brief` are one brief: a text that stands in two of its fields is worth nothing. Blank lines are skipped.
 * `names` are those everybody has, unless others are given.
 */
export function* scoreLines(lines: Iterable<string>, names?: Names): Generator<{ output: object; bad: boolean }> {
  const parsed: Parsed[] = [];
  for (const raw of lines) if (raw.trim() !== '') parsed.push(parse(raw));
  const copied = copiedLines(parsed);
  for (const item of parsed) {
    if ('error' in item) yield { output: item, bad: true };
    else yield { output: scored(item.line, copied.has(item.line), names), bad: false };
  }
}

function parse(raw: string): Parsed {
  let value: unknown;
  try {
    value = JSON.parse(raw);
  } catch {
    return { error: 'This line is not JSON.' };
  }
  const result = Line.safeParse(value);
  if (result.success) return { line: result.data };
  const issue = result.error.issues[0];
  const error = `${issue?.path.join('.') || 'line'}: ${issue?.message ?? 'not as expected'}`;
  const id = idOf(value);
  return id === undefined ? { error } : { id, error };
}

function idOf(value: unknown): string | number | undefined {
  if (typeof value !== 'object' || value === null || !('id' in value)) return undefined;
  return typeof value.id === 'string' || typeof value.id === 'number' ? value.id : undefined;
}

function copiedLines(parsed: readonly Parsed[]): Set<Line> {
  const briefs = new Map<string, { line: Line; words: string[] }[]>();
  for (const item of parsed) {
    if ('error' in item || item.line.brief === undefined) continue;
    const key = `${typeof item.line.brief} ${item.line.brief}`;
    const list = briefs.get(key) ?? [];
    list.push({ line: item.line, words: wordsOf(item.line.text) });
    briefs.set(key, list);
  }
  const copied = new Set<Line>();
  for (const list of briefs.values()) {
    // A brief has six fields: of a hostile number of lines under one name only the first are held against each other.
    const held = list.slice(0, MOST_LINES_OF_A_BRIEF);
    for (const a of list) if (held.some((b) => a.line.field !== b.line.field && isSameText(a.words, b.words))) copied.add(a.line);
  }
  return copied;
}

function scored(
  line: Line,
  copied: boolean,
  names: Names | undefined,
): { id: string | number } & Pick<FieldScore, 'level' | 'generic' | 'findings'> {
  const field: FieldKey = line.field;
  const { level, generic, findings } = scoreReading(field, read(line.text, names), copied);
  return { id: line.id, level, generic, findings };
}
