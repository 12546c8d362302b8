/** As much of PouchDB as is compared with. */
declare module 'pouchdb' {
  export default class PouchDB {
    constructor(name: string);
    static defaults(options: { prefix: string }): typeof PouchDB;
    replicate: { from(url: string, options: { batch_size?: number }): Promise<{ docs_written: number }> };
    info(): Promise<{ doc_count: number }>;
    bulkDocs(docs: object[]): Promise<unknown>;
    destroy(): Promise<void>;
  }
}

declare module 'express-pouchdb' {
  import type { RequestListener } from 'node:http';
  import type PouchDB from 'pouchdb';
  export default function expressPouchDb(
    pouch: typeof PouchDB,
    options: { mode: 'minimumForPouchDB'; logPath: string; inMemoryConfig: boolean },
  ): RequestListener;
}
