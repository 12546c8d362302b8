/** Runs every benchmark of this folder (or those whose file is named), prints one table, writes dist/bench.json. A missed goal is said, not failed: machines differ. */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { type Bench, print, type Row } from './rows.ts';

const notBenches = ['run.ts', 'rows.ts'];
const wanted = process.argv.slice(2);
const folder = new URL('.', import.meta.url);
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.ts') && !notBenches.includes(name))
  .filter((name) => wanted.length === 0 || wanted.includes(name.slice(0, -3)));

const rows: Row[] = [];
for (const file of files) {
  const module: Record<string, unknown> = await import(new URL(file, folder).href);
  for (const [name, bench] of Object.entries(module)) {
    if (!name.startsWith('bench')) continue;
    const its = await (bench as Bench)();
    rows.push(...its);
    // Some take minutes: what is done is told, and stands again in the table at the end.
    console.error(`${print(its)}\n`);
  }
}

const results = new URL('../../dist/', import.meta.url);
mkdirSync(results, { recursive: true });
const machine = { node: process.version, cpu: cpus()[0]?.model, cores: cpus().length };
writeFileSync(new URL('bench.json', results), `${JSON.stringify({ at: new Date().toISOString(), machine, rows }, null, 2)}\n`);
console.log(print(rows));
