/** Reads a source file: what it imports, and whether it touches the browser's extension API by name. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'oxc-parser';

export interface Import {
  /** As written, without `?url` and the like. */
  from: string;
  typeOnly: boolean;
}

export interface Source {
  /** From src, with slashes: `core/brief/fields.ts`. */
  path: string;
  lines: number;
  imports: Import[];
  /** Names of the extension API that are used without being declared in the file: `chrome`, `browser`. */
  extensionGlobals: string[];
}

interface Node {
  type: string;
  [key: string]: unknown;
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;

/** Throws where the file does not parse or imports an address that cannot be known before it runs. */
export function readSource(file: string, text: string): Source {
  const source: Source = { path: file, lines: text.split('\n').length - (text.endsWith('\n') ? 1 : 0), imports: [], extensionGlobals: [] };
  if (!/\.(ts|tsx|mjs)$/.test(file)) return source;
  const parsed = parseSync(file, text);
  if (parsed.errors[0]) throw new Error(`${file} does not parse: ${parsed.errors[0].message}`);
  const { staticImports, staticExports } = parsed.module;
  const add = (from: string, typeOnly: boolean) => source.imports.push({ from: from.replace(/\?.*$/, ''), typeOnly });
  for (const { moduleRequest, entries } of staticImports)
    add(moduleRequest.value, entries.length > 0 && entries.every((entry) => entry.isType));
  for (const { entries } of staticExports)
    for (const entry of entries) if (entry.moduleRequest) add(entry.moduleRequest.value, entry.isType);

  const globals = new Set<string>();
  const declared = new Set(staticImports.flatMap(({ entries }) => entries.map((entry) => entry.localName.value)));
  walk(parsed.program as unknown as Node, (node) => {
    if (node.type === 'ImportExpression') add(literal(node['source'], file), false);
    if (node.type === 'TSImportType') add(literal(node['source'] ?? node['argument'], file), true);
    const name = globalNamed(node);
    if (name && !declared.has(name)) globals.add(name);
  });
  source.extensionGlobals = [...globals].sort();
  return source;
}

function globalNamed(node: Node): string | undefined {
  const holder = node.type === 'MemberExpression' ? node['object'] : node.type === 'TSQualifiedName' ? node['left'] : undefined;
  if (!isNode(holder)) return undefined;
  const member = node['property'];
  const named = holder.type === 'Identifier' && holder['name'] === 'globalThis' && isNode(member) ? member['name'] : holder['name'];
  return named === 'chrome' || named === 'browser' ? named : undefined;
}

function literal(node: unknown, file: string): string {
  if (isNode(node) && typeof node['value'] === 'string') return node['value'];
  throw new Error(`${file} imports an address it puts together: write it out, so that the rooms can be checked.`);
}

function walk(node: Node, visit: (node: Node) => void): void {
  visit(node);
  for (const value of Object.values(node))
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) walk(child, visit);
}

/** Every file of src. */
export function readTree(folder: string): Source[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => readSource(path.relative(folder, file).replaceAll(path.sep, '/'), readFileSync(file, 'utf8')))
    .sort((a, b) => a.path.localeCompare(b.path));
}
