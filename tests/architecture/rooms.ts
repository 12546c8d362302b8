/** The rooms of src, what each may import from the others, and the packages it may use. Adding one here is a decision someone sees. */

export interface Room {
  /** Rooms, or parts of rooms (`platform/content`), whose files it may import. */
  rooms: string[];
  /** Rooms it may import types from, and nothing else. */
  types?: string[];
  /** Packages; `node:*` stands for Node's own modules, `@hono/*` for a scope. */
  packages: string[];
}

const page: Room = {
  rooms: ['ui', 'sync', 'storage', 'platform', 'protocol', 'core'],
  packages: ['react', 'react-dom', 'zustand', 'lucide-react'],
};

export const rooms: Record<string, Room> = {
  core: { rooms: [], packages: ['zod', 'node-diff3', 'diff', 'temporal-polyfill', 'ical-generator'] },
  protocol: { rooms: ['core'], packages: ['zod', '@hono/zod-openapi', 'hono'] },
  crm: { rooms: ['core'], packages: [] },
  sync: { rooms: ['core', 'protocol'], packages: ['node-diff3'] },
  storage: { rooms: ['core', 'protocol', 'sync/ports'], packages: ['dexie', 'zod'] },
  platform: { rooms: ['protocol', 'sync/ports'], packages: ['webextension-polyfill', 'zod'] },
  ui: { rooms: ['core'], packages: ['react', 'lucide-react'] },
  background: { rooms: ['sync', 'storage', 'platform', 'protocol', 'core'], packages: [] },
  content: { rooms: ['crm', 'platform/content', 'core'], types: ['protocol'], packages: [] },
  sidebar: page,
  options: page,
  insights: page,
  server: {
    rooms: ['core', 'protocol'],
    packages: [
      'hono',
      '@hono/*',
      'kysely',
      'better-sqlite3',
      'pg',
      'pino',
      'prom-client',
      'commander',
      'zod',
      'openid-client',
      'csv-parse',
      'ical.js',
      'standardwebhooks',
      'nodemailer',
      'tldts',
      'node:*',
    ],
  },
  training: { rooms: ['core'], packages: ['node:*'] },
  practice: { rooms: [], packages: ['react', 'react-dom'] },
  setup: { rooms: [], packages: ['node:*'] },
};
