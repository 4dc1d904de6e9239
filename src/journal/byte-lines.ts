import { createReadStream } from 'node:fs';

export interface ByteLine {
  readonly text: string;
  /** Offset of the byte after its newline. */
  readonly end: number;
  /** False for a last line without its newline. */
  readonly whole: boolean;
}

const NEWLINE = 0x0a;

/**
 * The lines of a file from a byte offset on, split at line feeds only: `readline` would also split at U+2028, which JSON
 * leaves as it is. A missing file has no lines.
 */
export async function* byteLines(file: string, start = 0): AsyncGenerator<ByteLine> {
  let rest: Buffer[] = [];
  let end = start;
  try {
    for await (const chunk of createReadStream(file, { start }) as AsyncIterable<Buffer>) {
      let from = 0;
      for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
        const bytes = Buffer.concat([...rest, chunk.subarray(from, at)]);
        rest = [];
        from = at + 1;
        end += bytes.length + 1;
        yield { text: bytes.toString('utf8'), end, whole: true };
      }
      if (from < chunk.length) rest.push(chunk.subarray(from));
    }
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause;
  }
  const last = Buffer.concat(rest);
  if (last.length > 0) yield { text: last.toString('utf8'), end: end + last.length, whole: false };
}
