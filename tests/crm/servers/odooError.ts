/** What Odoo raises, and how it tells of it with status 200. */
import { json, type Reply } from './serve.ts';

export class OdooError extends Error {
  readonly code: number;
  constructor(name: string, message: string, code = 200) {
    super(message);
    this.name = name;
    this.code = code;
  }
}

export const failed = (name: string, message: string, code = 200): Reply =>
  json({
    jsonrpc: '2.0',
    id: null,
    error: { code, message: 'Odoo Server Error', data: { name, message, debug: 'Traceback …', arguments: [message], context: {} } },
  });
