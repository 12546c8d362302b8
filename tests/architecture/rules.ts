/** One rule a function: sources in, sentences out. Each sentence says what to do instead. */
import path from 'node:path/posix';
import { type Room, rooms } from './rooms.ts';
import type { Import, Source } from './source.ts';

type Rule = (sources: Source[]) => string[];

const isRelative = (from: string) => from.startsWith('.');
const isCode = ({ path }: Source) => /\.(ts|tsx|mjs)$/.test(path);
const roomOf = (file: string) => file.split('/')[0] ?? '';
const target = (file: string, { from }: Import) => path.normalize(path.join(path.dirname(file), from));

/** True when the file stands in the room or part of a room: `sync/ports` is sync/ports.ts and the folder sync/ports. */
const standsIn = (file: string, place: string) => file.startsWith(`${place}/`) || file.replace(/\.tsx?$/, '') === place;

const packageOf = (from: string) =>
  from.startsWith('node:')
    ? 'node:*'
    : from
        .split('/')
        .slice(0, from.startsWith('@') ? 2 : 1)
        .join('/');

const allows = (allowed: string[], name: string) =>
  allowed.some((entry) => entry === name || (entry.endsWith('/*') && name.startsWith(entry.slice(0, -1))));

const knownRooms: Rule = (sources) =>
  sources
    .filter((source) => !rooms[roomOf(source.path)])
    .map((source) => `src/${source.path} is in no known room. Put it into one of ${Object.keys(rooms).join(', ')}.`);

const arrows: Rule = (sources) =>
  sources.flatMap((source) => {
    const room = rooms[roomOf(source.path)];
    return room ? source.imports.flatMap((found) => judgeArrow(source, found, room)) : [];
  });

function judgeArrow(source: Source, found: Import, room: Room): string[] {
  if (!isRelative(found.from)) return [];
  const to = target(source.path, found);
  const [own, other] = [roomOf(source.path), roomOf(to)];
  if (to.startsWith('..'))
    return [`src/${source.path} imports ${found.from}, outside src. Hand it in from outside, or move it into ${own}.`];
  if (own === other || room.rooms.some((place) => standsIn(to, place))) return [];
  if (room.types?.some((place) => standsIn(to, place)))
    return found.typeOnly
      ? []
      : [`src/${source.path} imports code from ${to}. ${own} may take types only from there: write \`import type\`.`];
  const may = [...room.rooms, ...(room.types ?? []).map((place) => `${place} (types)`)].join(', ') || 'nothing';
  return [
    `src/${source.path} imports ${to}. ${own} may import from: ${may}. Move what both need to core, or take it as an argument or a port.`,
  ];
}

const packages: Rule = (sources) =>
  sources.flatMap(({ path: file, imports }) => {
    const allowed = rooms[roomOf(file)]?.packages ?? [];
    return imports
      .filter(({ from }) => !isRelative(from) && !from.startsWith('virtual:') && !allows(allowed, packageOf(from)))
      .map(({ from }) => {
        const may = allowed.join(', ') || 'none';
        return `src/${file} uses the package ${from}. ${roomOf(file)} may use: ${may}. Do it in a room that has it, or decide to add it in tests/architecture/rooms.ts and say why in docs/decisions.`;
      });
  });

/** The content script runs in every page of the CRM: 4 kB, so no package at all, not even through another room. */
const lightContent: Rule = (sources) => {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const seen = new Set<string>();
  const problems: string[] = [];
  const visit = (source: Source, way: string[]) => {
    if (seen.has(source.path)) return;
    seen.add(source.path);
    for (const found of source.imports.filter(({ typeOnly }) => !typeOnly)) {
      const next = byPath.get(target(source.path, found));
      const here = [...way, `src/${source.path}`];
      if (next) visit(next, here);
      else if (!isRelative(found.from))
        problems.push(`The content script would carry ${found.from} (${here.join(' > ')}). Import types only, or write the check by hand.`);
    }
  };
  for (const source of sources.filter(({ path: file }) => roomOf(file) === 'content')) visit(source, []);
  return problems;
};

const extensionApi: Rule = (sources) =>
  sources
    .filter(({ path: file, extensionGlobals }) => roomOf(file) !== 'platform' && extensionGlobals.length > 0)
    .map(
      ({ path: file, extensionGlobals: [name] }) =>
        `src/${file} touches \`${name}.\`. Only platform may: add a function there (platform/content for the content script) and call it.`,
    );

const cycles: Rule = (sources) => {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const done = new Set<string>();
  const problems: string[] = [];
  const visit = (source: Source, way: string[]) => {
    const start = way.indexOf(source.path);
    if (start >= 0) {
      const circle = [...way.slice(start), source.path].join(' > ');
      problems.push(`These files import each other in a circle: ${circle}. Move what both ends need into a file of its own.`);
    }
    if (start >= 0 || done.has(source.path)) return;
    for (const found of source.imports) {
      const next = byPath.get(target(source.path, found));
      if (next) visit(next, [...way, source.path]);
    }
    done.add(source.path);
  };
  for (const source of sources) visit(source, []);
  return problems;
};

const names: Rule = (sources) =>
  sources.flatMap(({ path: file }) => {
    const vague = file.split('/').find((part) => /^(utils?|helpers?|common|misc)(\.|$)/i.test(part));
    if (vague) return [`src/${file}: ${vague} says nothing. Name it after what it does, in the room that needs it.`];
    const globalTypes = /^([^/]+\/)?types\.ts$/.test(file);
    return globalTypes ? [`src/${file}: no types.ts for everything. Put each type beside the code that makes it.`] : [];
  });

const extensions: Rule = (sources) =>
  sources.flatMap(({ path: file, imports }) =>
    imports
      .filter(({ from }) => isRelative(from) && !/\.(ts|tsx|mjs|css|json|html|svg|png)$/.test(from))
      .map(({ from }) => `src/${file} imports '${from}'. Write the ending (.ts or .tsx) out: Node runs these files as they are.`),
  );

const longest = 400;
const median = 80;

const lengths: Rule = (sources) => [
  ...sources
    .filter(({ lines, path: file }) => lines > longest && /\.(ts|tsx|mjs|css)$/.test(file))
    .map(({ path: file, lines }) => `src/${file} has ${lines} lines; ${longest} is the end. Split it by what it does.`),
  ...judgeMedian(sources.filter(isCode).map(({ lines }) => lines)),
];

function judgeMedian(lines: number[]): string[] {
  const middle = [...lines].sort((a, b) => a - b)[Math.floor(lines.length / 2)] ?? 0;
  return middle > median ? [`Half of the files in src have more than ${middle} lines; ${median} is the aim. Split the longest ones.`] : [];
}

export const rules: Record<string, Rule> = {
  'every file stands in a room': knownRooms,
  'rooms import only along the arrows': arrows,
  'rooms use only their packages': packages,
  'the content script carries no package': lightContent,
  'only platform touches the extension API': extensionApi,
  'no files import each other in a circle': cycles,
  'names say what a file does': names,
  'imports carry their ending': extensions,
  'files stay short': lengths,
};
