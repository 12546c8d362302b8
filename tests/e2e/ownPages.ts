/** Pages of our own at the practice CRM's addresses: what a CRM would never send, and one might. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Answers every address with this page. Resolves with its own. */
export async function serveHtml(
  html: string,
  headers: Record<string, string> = {},
  host = '127.0.0.1',
): Promise<{ url: string; close(): void }> {
  const pages = createServer((_, answer) => {
    answer.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(html);
  }).listen(0, host);
  await once(pages, 'listening');
  return {
    url: `http://${host}:${(pages.address() as AddressInfo).port}`,
    close() {
      pages.close();
      pages.closeAllConnections();
    },
  };
}
