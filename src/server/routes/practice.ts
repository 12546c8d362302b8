/** The practice CRM: built files, and its page for every address that its own routing knows. */
import { existsSync } from 'node:fs';
import { serveStatic } from '@hono/node-server/serve-static';
import type { MiddlewareHandler } from 'hono';
import { practiceHeaders } from '../http/headers.ts';
import { problem } from '../http/problems.ts';
import type { Api, Services } from '../services.ts';

export function practiceRoutes(api: Api, { practiceFolder }: Services): void {
  const below = (path: string): string => path.replace(/^\/practice/, '');
  let files: MiddlewareHandler | undefined;
  let page: MiddlewareHandler | undefined;

  api.get('/', (c) => c.redirect('/practice/'));
  api.get('/practice', (c) => c.redirect('/practice/'));
  api.use('/practice/*', practiceHeaders);
  api.get('/practice/*', async (c, next) => {
    if (!existsSync(practiceFolder)) return problem(c, 'not-found', 'The practice CRM is not built yet. Run npm start.');
    // Made on first use: the folder may be built after the server started.
    files ??= serveStatic({ root: practiceFolder, rewriteRequestPath: below });
    return files(c, next);
  });
  api.get('/practice/*', async (c, next) => {
    const name = c.req.path.split('/').at(-1) ?? '';
    if (name.includes('.') || name.includes('%')) return next();
    page ??= serveStatic({ root: practiceFolder, path: 'index.html' });
    return page(c, next);
  });
}
