/** Reads a backup, a line at a time, and trusts none of it. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type * as z from 'zod';
import { MIGRATIONS } from '../store/migrations/registry.ts';
import { FORMAT, footSchema, type Head, headSchema, type Row, rowSchema, sectionSchema, VERSION } from './format.ts';
import { isTable, type TableName } from './tables.ts';

export type Part = { kind: 'head'; head: Head } | { kind: 'section'; table: TableName; columns: string[] } | { kind: 'row'; row: Row };

/** Yields the parts in order. Throws a sentence for people where the file is not whole, or not for this release: at the end at the latest. */
export async function* readBackup(file: string): AsyncGenerator<Part> {
  const hash = createHash('sha256');
  const rows: Record<string, number> = {};
  let section: TableName | null = null;
  let isHeadRead = false;
  let isWhole = false;
  for await (const line of linesOf(file)) {
    if (isWhole) throw broken('something stands behind its end');
    const value = json(line);
    if (!isHeadRead) {
      isHeadRead = true;
      yield { kind: 'head', head: headOf(value) };
    } else if (Array.isArray(value)) {
      if (section === null) throw broken('a row stands outside of a table');
      rows[section] = (rows[section] ?? 0) + 1;
      yield { kind: 'row', row: parsed(rowSchema, value) };
    } else if (value !== null && typeof value === 'object' && 'end' in value) {
      const foot = parsed(footSchema, value);
      if (foot.sha256 !== hash.digest('hex')) throw broken('its sum does not fit what stands in it');
      if (Object.entries(foot.rows).some(([table, count]) => (rows[table] ?? 0) !== count)) throw broken('rows are missing');
      isWhole = true;
      continue;
    } else {
      const { table, columns } = parsed(sectionSchema, value);
      if (!isTable(table) || table in rows) throw broken(`there is no place for ${table}`);
      section = table;
      rows[table] = 0;
      yield { kind: 'section', table, columns };
    }
    hash.update(`${line}\n`);
  }
  if (!isWhole) throw broken('its end is missing');
}

const broken = (why: string): Error => new Error(`This backup is damaged, ${why}. Nothing was changed; take another backup.`);

function headOf(value: unknown): Head {
  const head = headSchema.safeParse(value);
  if (!head.success) throw new Error(`This file is no backup of Baton's (${FORMAT}).`);
  if (head.data.version > VERSION || !Object.hasOwn(MIGRATIONS, head.data.migration))
    throw new Error(`This backup was made by a newer Baton (format ${head.data.version}, ${head.data.migration}). Update this one first.`);
  return head.data;
}

function parsed<T>(schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value);
  if (!result.success) throw broken('a line of it cannot be read');
  return result.data;
}

function json(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** Split at line feeds only: what people wrote may hold every other kind of line end. */
async function* linesOf(file: string): AsyncGenerator<string> {
  const unzipped = createGunzip();
  const unzipping = pipeline(createReadStream(file), unzipped).catch((error: unknown) => error);
  let begun = '';
  try {
    for await (const chunk of unzipped.setEncoding('utf8')) {
      const lines = (begun + chunk).split('\n');
      begun = lines.pop() ?? '';
      yield* lines;
    }
  } catch (error) {
    throw reasonOf((await unzipping) ?? error, file);
  }
  if (begun !== '') throw broken('its last line is cut off');
}

function reasonOf(error: unknown, file: string): Error {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT') return new Error(`There is no file ${file}.`);
  if (code === 'Z_DATA_ERROR') return new Error(`This file is no backup of Baton's, or is damaged (${FORMAT}).`);
  if (code.startsWith('Z_')) return broken('its end is missing');
  return error instanceof Error ? error : new Error(String(error));
}
