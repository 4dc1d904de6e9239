/** Cuts bytes into lines, whatever the chunks: a line, even a character, may arrive in pieces. */
export interface LineSplitter {
  push(chunk: Uint8Array): void;
  /** The rest without a newline, if any, is the last line. */
  end(): void;
}

export function splitLines(onLine: (line: string) => void): LineSplitter {
  let pending: Uint8Array[] = [];
  const flush = (last: Uint8Array): void => {
    const bytes = pending.length === 0 ? last : Buffer.concat([...pending, last]);
    pending = [];
    const line = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
    onLine(line.endsWith('\r') ? line.slice(0, -1) : line);
  };
  return {
    push(chunk) {
      let start = 0;
      for (let at = chunk.indexOf(NEWLINE); at !== -1; at = chunk.indexOf(NEWLINE, start)) {
        flush(chunk.subarray(start, at));
        start = at + 1;
      }
      // Copied: the reader reuses its buffer for the next chunk.
      if (start < chunk.length) pending.push(Uint8Array.prototype.slice.call(chunk, start));
    },
    end() {
      if (pending.length > 0) flush(new Uint8Array());
    },
  };
}

const NEWLINE = 0x0a;
