import { closeSync, openSync, readSync, watch, type FSWatcher } from 'node:fs';
import { splitLines } from './line-splitter.ts';

/** Reads a file while another process appends to it. */
export interface FileFollower {
  /** Reads what is left, stops, and rethrows what `onLine` threw. Call it once the writer is gone. */
  finish(): void;
}

/**
 * Calls `onLine` for each line that is, or comes, behind byte `from`. Reads are synchronous: they come from the page
 * cache, and lines never overtake each other.
 */
export function followFile(file: string, from: number, onLine: (line: string) => void): FileFollower {
  const descriptor = openSync(file, 'r');
  const buffer = Buffer.allocUnsafe(CHUNK);
  let position = from;
  let failure: { readonly thrown: unknown } | undefined;

  const splitter = splitLines((line) => {
    try {
      onLine(line);
    } catch (thrown) {
      // A listener that fails must not lose the lines behind it; it is told in finish().
      failure ??= { thrown };
    }
  });
  const read = (): void => {
    for (;;) {
      const count = readSync(descriptor, buffer, 0, CHUNK, position);
      if (count === 0) return;
      position += count;
      splitter.push(buffer.subarray(0, count));
    }
  };

  const watcher = watchOrNothing(file, read);
  const poll = setInterval(read, POLL_MS);
  return {
    finish() {
      clearInterval(poll);
      watcher?.close();
      read();
      closeSync(descriptor);
      splitter.end();
      if (failure) throw failure.thrown;
    },
  };
}

/** Some file systems, and users out of inotify watches, cannot watch: then the poll alone does it. */
function watchOrNothing(file: string, onChange: () => void): FSWatcher | undefined {
  try {
    const watcher = watch(file, { persistent: false }, onChange);
    watcher.on('error', () => watcher.close());
    return watcher;
  } catch {
    return undefined;
  }
}

const CHUNK = 64 * 1024;
const POLL_MS = 200;
