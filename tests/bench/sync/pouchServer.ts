/** PouchDB's server over LevelDB, and beside it the page that both clients run in. */
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import expressPouchDb from 'express-pouchdb';
import PouchDB from 'pouchdb';

const browserBuild = readFileSync(createRequire(import.meta.url).resolve('pouchdb/dist/pouchdb.min.js'));

export interface PouchServer {
  url: string;
  /** Puts documents into the database `handoffs`. */
  fill(docs: object[]): Promise<void>;
  close(): Promise<void>;
}

/** Under `/page` is an empty page with `script`, held to what an extension's page may do. */
export async function openPouchServer(script: string): Promise<PouchServer> {
  const folder = mkdtempSync(join(tmpdir(), 'baton-pouch-'));
  const Pouch = PouchDB.defaults({ prefix: `${folder}/` });
  const pouch = expressPouchDb(Pouch, { mode: 'minimumForPouchDB', logPath: join(folder, 'log.txt'), inMemoryConfig: true });
  const server = createServer((request, response) => {
    if (request.url === '/page/pouchdb.js') response.setHeader('content-type', 'text/javascript').end(browserBuild);
    else if (request.url === '/page/script.js') response.setHeader('content-type', 'text/javascript').end(script);
    else if (request.url === '/page')
      response
        .setHeader('content-type', 'text/html')
        .setHeader('content-security-policy', "script-src 'self'; object-src 'self'")
        .end(
          '<!doctype html><meta charset="utf-8"><title>Bench</title><script src="/page/pouchdb.js"></script><script src="/page/script.js"></script>',
        );
    else pouch(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const database = new Pouch('handoffs');
  return {
    url: `http://127.0.0.1:${port}`,
    async fill(docs) {
      for (let at = 0; at < docs.length; at += 1000) await database.bulkDocs(docs.slice(at, at + 1000));
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await database.destroy();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
