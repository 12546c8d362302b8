/** Lines of a file or of the standard input, one after the other, without holding the whole. */
import { closeSync, openSync, readSync } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';

const CHUNK = 64 * 1024;
const STDIN = 0;
/** Milliseconds between two looks at a standard input that has nothing yet. */
const PAUSE_MS = 5;

/** `-` is the standard input. Throws a sentence for people where the file cannot be read. */
export function* linesOf(file: string): Generator<string> {
  const descriptor = file === '-' ? STDIN : opened(file);
  try {
    const decoder = new StringDecoder('utf8');
    let rest = '';
    for (const chunk of chunksOf(descriptor)) {
      const lines = (rest + decoder.write(chunk)).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) yield line.replace(/\r$/, '');
    }
    rest += decoder.end();
    if (rest !== '') yield rest.replace(/\r$/, '');
  } finally {
    if (descriptor !== STDIN) closeSync(descriptor);
  }
}

function opened(file: string): number {
  try {
    return openSync(file, 'r');
  } catch {
    throw new Error(`${file} cannot be read. Check the name and whether it is yours to read.`);
  }
}

function* chunksOf(descriptor: number): Generator<Buffer> {
  const buffer = Buffer.alloc(CHUNK);
  for (;;) {
    const size = read(descriptor, buffer);
    if (size === 0) return;
    yield buffer.subarray(0, size);
  }
}

function read(descriptor: number, buffer: Buffer): number {
  for (;;) {
    try {
      return readSync(descriptor, buffer);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : '';
      if (code === 'EOF') return 0;
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
    }
  }
}
