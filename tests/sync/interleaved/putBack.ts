/** A company whose store can be put back to an earlier time, by `restore` or by hand. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Backend, createBackend } from '../../../src/server/backend.ts';
import { backUp } from '../../../src/server/backup/backup.ts';
import { restore } from '../../../src/server/backup/restore.ts';
import { type Company, companyAt, START } from './company.ts';

export interface PutBackCompany {
  company: Company;
  /** Keeps the store as it is: as a backup made while it runs, or as a copy of its files. */
  keep(byHand: boolean): Promise<void>;
  /** Puts the last one kept in its place, with the server stopped. */
  putBack(): Promise<void>;
}

export async function openPutBack(): Promise<PutBackCompany> {
  const folder = mkdtempSync(join(tmpdir(), 'baton-put-back-'));
  const [dataFolder, aside] = [join(folder, 'store'), join(folder, 'aside')];
  const time = { now: START };
  const open = (port: number): Promise<Backend> => createBackend({ dataFolder, port, clock: { now: () => time.now } });
  let backend = await open(0);
  const port = Number(new URL(backend.url).port);
  let put: () => Promise<void> = async () => undefined;
  let kept = 0;

  async function stopped(work: () => Promise<void> | void): Promise<void> {
    await backend.close();
    time.now += 60_000;
    await work();
    backend = await open(port);
    time.now += 60_000;
  }

  const company = companyAt(() => backend, backend.url, time);
  return {
    company: {
      ...company,
      async close() {
        await company.close();
        rmSync(folder, { recursive: true });
      },
    },
    async keep(byHand) {
      kept += 1;
      if (byHand) {
        await stopped(() => {
          rmSync(aside, { recursive: true, force: true });
          cpSync(dataFolder, aside, { recursive: true });
        });
        put = async () => {
          rmSync(dataFolder, { recursive: true });
          cpSync(aside, dataFolder, { recursive: true });
        };
        return;
      }
      const file = join(folder, `backup-${kept}`);
      await backUp(dataFolder, file, time.now);
      put = async () => void (await restore({ place: dataFolder, dataFolder, file, force: true, now: time.now }));
    },
    putBack: () => stopped(put),
  };
}
