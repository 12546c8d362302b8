/** The practice CRM with a response header of its own, as a stricter CRM would serve it. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Passes reads on to `server`. Resolves with its own address. */
export async function serveWith(server: string, headers: Record<string, string>): Promise<{ url: string; close(): void }> {
  const pages = createServer((asked, answer) => {
    void fetch(server + asked.url).then(async ({ status, headers: given, body }) => {
      const type = given.get('content-type') ?? 'text/plain';
      // In a sandbox a page is nobody's, and its own scripts come from elsewhere.
      answer.writeHead(status, { 'content-type': type, 'access-control-allow-origin': '*', ...headers });
      for await (const chunk of body ?? []) answer.write(chunk);
      answer.end();
    });
  }).listen(0, '127.0.0.1');
  await once(pages, 'listening');
  return {
    url: `http://127.0.0.1:${(pages.address() as AddressInfo).port}`,
    close() {
      pages.close();
      pages.closeAllConnections();
    },
  };
}
