/** The page's script, as the extension's own build makes its scripts: minified, one file. */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

export async function pageScript(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    define: { global: 'globalThis' },
    build: {
      write: false,
      minify: true,
      target: 'chrome120',
      rollupOptions: { input: fileURLToPath(new URL('page/main.ts', import.meta.url)), output: { format: 'iife' } },
    },
  });
  const { output } = (Array.isArray(built) ? built[0] : built) as { output: { type: string; code?: string }[] };
  const code = output.find(({ type }) => type === 'chunk')?.code;
  if (!code) throw new Error('the page has no script');
  return code;
}
