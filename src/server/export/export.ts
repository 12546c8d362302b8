/** Writes all of a workspace in open formats. */
import { mkdir, open, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { workspaceById } from '../store/people/workspaces.ts';
import type { Store } from '../store/store.ts';
import type { Tx } from '../store/tables.ts';
import { csvHead, csvRow } from './csv.ts';
import { README } from './readme.ts';
import { type Asked, type Lost, SHEETS, type Written } from './sheets.ts';

export interface Exported {
  /** Rows by file name, without its ending. */
  rows: Record<string, number>;
  /** What could not be read, and is not in it. */
  leftOut: Lost[];
}

/** Everything from one state of the store that can be read. Throws where the folder holds something already. */
export async function exportWorkspace(store: Store, workspace: string, folder: string, now: number): Promise<Exported> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if ((await readdir(folder)).length > 0)
    throw new Error(`${folder} is not empty. Give a new folder, so that nothing old is taken for new.`);
  return store.read(async (tx) => {
    const rows: Record<string, number> = {};
    const leftOut: Lost[] = [];
    const asked: Asked = { now, leaveOut: (lost) => void leftOut.push(lost) };
    for (const sheet of SHEETS) rows[sheet.name] = await write(tx, workspace, folder, sheet, asked);
    const about = {
      format: 'baton-export',
      version: 1,
      at: new Date(now).toISOString(),
      workspace: await workspaceById(tx, workspace),
      rows,
      leftOut,
    };
    await writeFile(join(folder, 'export.json'), `${JSON.stringify(about, null, 2)}\n`, { mode: 0o600 });
    await writeFile(join(folder, 'README.txt'), README, { mode: 0o600 });
    return { rows, leftOut };
  });
}

async function write(tx: Tx, workspace: string, folder: string, { name, columns, lines }: Written, asked: Asked): Promise<number> {
  const json = await open(join(folder, `${name}.jsonl`), 'wx', 0o600);
  const csv = await open(join(folder, `${name}.csv`), 'wx', 0o600);
  try {
    let count = 0;
    await csv.appendFile(csvHead(columns));
    for await (const line of lines(tx, workspace, asked)) {
      count += 1;
      await json.appendFile(`${JSON.stringify(line.json)}\n`);
      await csv.appendFile(csvRow(line.cells));
    }
    return count;
  } finally {
    await json.close();
    await csv.close();
  }
}
