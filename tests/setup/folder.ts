import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder that is gone after the test, with these files (an object becomes JSON) in it. Files under `bin/` can be run. */
export function folderWith(files: Record<string, string | object>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'baton-setup-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) write(path.join(folder, name), content);
  return folder;
}

export function write(file: string, content: string | object): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  if (file.includes(`${path.sep}bin${path.sep}`)) chmodSync(file, 0o755);
}
