/** Two builds: the extension (`vite build`, into dist/extension) and the practice CRM (`vite build --mode practice`, into dist/practice). */
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { crx } from '@crxjs/vite-plugin';
import react from '@vitejs/plugin-react';
import { build, defineConfig, type Plugin } from 'vite';
import manifest from './manifest.json' with { type: 'json' };

const root = import.meta.dirname;

/** Each reader becomes one classic script at `readers/CRM.js`, which `chrome.scripting.executeScript` loads by that name. */
function readers(): Plugin {
  const folder = resolve(root, 'src/content/readers');
  const ending = '.iife.ts';
  return {
    name: 'baton:readers',
    apply: 'build',
    async generateBundle() {
      for (const file of readdirSync(folder).filter((name) => name.endsWith(ending))) {
        const built = await build({
          root,
          configFile: false,
          logLevel: 'warn',
          publicDir: false,
          build: { write: false, target: 'chrome123', lib: { entry: resolve(folder, file), formats: ['iife'], name: 'reader' } },
        });
        const code = (Array.isArray(built) ? built : [])[0]?.output[0].code;
        if (!code) throw new Error(`${file} built to nothing`);
        this.emitFile({ type: 'asset', fileName: `readers/${file.slice(0, -ending.length)}.js`, source: code });
      }
    },
  };
}

const extension = defineConfig({
  root,
  plugins: [react(), crx({ manifest }), readers()],
  build: {
    outDir: 'dist/extension',
    emptyOutDir: true,
    target: 'chrome123',
    modulePreload: { polyfill: false },
    // HTML that stands only in web_accessible_resources would be copied unbuilt.
    rollupOptions: {
      input: ['src/sidebar/index.html', 'src/sidebar/prep.html', 'src/sidebar/work.html', 'src/options/index.html'],
      // Few files open faster than many: what draws, and what the worker has too.
      output: {
        codeSplitting: {
          groups: [
            // By itself it compresses to what it holds; between other code it would not.
            { name: 'weights', test: /src[\\/]core[\\/]rubric[\\/]model[\\/]weights/, priority: 4 },
            {
              name: 'keeping',
              test: /node_modules[\\/](zod|dexie|webextension-polyfill|node-diff3|zustand[\\/]esm[\\/]vanilla)|src[\\/](core|protocol|sync|storage|platform)[\\/]/,
              priority: 3,
            },
            {
              name: 'drawing',
              test: /node_modules[\\/](react|react-dom|scheduler|zustand|lucide-react)[\\/]|src[\\/]ui[\\/]/,
              priority: 2,
            },
          ],
        },
      },
    },
  },
});

const practice = defineConfig({
  root: resolve(root, 'src/practice'),
  base: '/practice/',
  publicDir: false,
  plugins: [react()],
  // The server answers with `default-src 'self'`, which refuses data: addresses.
  build: { outDir: resolve(root, 'dist/practice'), emptyOutDir: true, assetsInlineLimit: 0 },
});

export default defineConfig(({ mode }) => (mode === 'practice' ? practice : extension));
