/** The least an extension with a frame can be: what Baton is compared with. Same way into the page, a page with one field and no script of its own. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const manifest = {
  manifest_version: 3,
  name: 'Empty frame',
  version: '1',
  content_scripts: [{ matches: ['http://127.0.0.1/*'], js: ['content.js'], run_at: 'document_start' }],
  web_accessible_resources: [{ resources: ['frame.html'], matches: ['http://*/*'], use_dynamic_url: true }],
};

const content = `
const look = () => {
  if (!location.pathname.includes('/deals/') || document.querySelector('empty-frame')) return;
  const host = document.createElement('empty-frame');
  host.style.cssText = 'position:fixed;top:0;right:0;width:380px;height:100%';
  const frame = document.createElement('iframe');
  frame.style.cssText = 'width:100%;height:100%;border:0';
  frame.src = chrome.runtime.getURL('frame.html');
  host.attachShadow({ mode: 'closed' }).append(frame);
  document.documentElement.append(host);
};
navigation.addEventListener('currententrychange', look);
look();`;

const page = '<!doctype html><meta charset="utf-8"><title>Empty</title><label for="f">Trigger Signal</label><textarea id="f"></textarea>';

/** Returns its folder, for the caller to remove. */
export function writeEmptyExtension(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'baton-empty-'));
  writeFileSync(path.join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(path.join(folder, 'content.js'), content);
  writeFileSync(path.join(folder, 'frame.html'), page);
  return folder;
}
