/** Runs every soak of this folder (or those whose file is named), one after the other, and prints one table. A missed goal ends it with 1. */
import { readdirSync } from 'node:fs';
import { print, type Row, reaches } from '../bench/rows.ts';

const wanted = process.argv.slice(2);
const folder = new URL('.', import.meta.url);
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.ts') && name !== 'run.ts')
  .filter((name) => wanted.length === 0 || wanted.includes(name.slice(0, -3)));

// Whoever stops it stops what it started, which ends with this process.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

const rows: Row[] = [];
for (const file of files) {
  const module: Record<string, unknown> = await import(new URL(file, folder).href);
  for (const [name, soak] of Object.entries(module))
    if (name.startsWith('soak')) rows.push(...(await (soak as () => Row[] | Promise<Row[]>)()));
}
console.log(print(rows));
process.exitCode = rows.every(reaches) ? 0 : 1;
