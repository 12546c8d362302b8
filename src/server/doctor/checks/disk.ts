/** Is there room, and is the folder this server's own? */
import { constants } from 'node:fs';
import { access, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { type Check, type Finding, good, look, wrong } from '../check.ts';

const MB = 1024 ** 2;
const LITTLE = 1024 * MB;
const NONE = 100 * MB;
/** A log of this size was not folded into the store for long. */
const LONG_WAL = 256 * MB;

export const diskCheck: Check = {
  name: 'disk',
  async examine({ dataFolder }) {
    const folder = await stat(dataFolder).catch(() => null);
    if (!folder) return [look(`the folder ${dataFolder} is not there yet; it is made at the first start`)];
    if (!folder.isDirectory()) return [wrong(`${dataFolder} is no folder. Set BATON_DATA to one`)];
    const found: Finding[] = [];
    const isWritable = await access(dataFolder, constants.W_OK).then(
      () => true,
      () => false,
    );
    if (!isWritable) found.push(wrong(`this user may not write in ${dataFolder}. Give it to the user that runs the server`));
    if ((folder.mode & 0o077) !== 0) found.push(look(`others on this machine may look into ${dataFolder}. Run: chmod 700 ${dataFolder}`));
    const { bavail, bsize } = await statfs(dataFolder);
    const free = bavail * bsize;
    const said = `${Math.round(free / MB)} MB are free where ${dataFolder} stands`;
    if (free < NONE) found.push(wrong(`${said}. Make room now: writing stops when it is full`));
    else if (free < LITTLE) found.push(look(`${said}. Make room soon`));
    const wal = await stat(join(dataFolder, 'baton.sqlite-wal')).catch(() => null);
    if (wal && wal.size > LONG_WAL)
      found.push(look(`the write-ahead log has ${Math.round(wal.size / MB)} MB: something reads for very long. Start the server anew`));
    return found.length > 0 ? found : [good(said)];
  },
};
