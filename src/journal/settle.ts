import { counted } from '../domain/counted.ts';
import { byteLines } from './byte-lines.ts';
import { NO_HEAD, type Head } from './head.ts';
import { readLine } from './line.ts';
import { openAfter, type OpenIntent } from './open-intents.ts';
import type { Tail } from './tail.ts';

/** Where the chain goes on, and what was found on the way there. */
export interface Settled {
  /** Seq, hash and open intents that the next line follows; `bytes` is where it is written. */
  readonly head: Head;
  /** What is not as it was left; each becomes part of one `repaired` entry. */
  readonly found: readonly string[];
}

/**
 * Brings head and file together after whatever happened between them. The usual case looks at the last line alone; the
 * file is read on from the head only when it is longer than the head says.
 */
export async function settle(file: string, stored: Head | undefined, tail: Tail): Promise<Settled> {
  const found: string[] = [];
  if (tail.torn.length > 0) found.push(`a torn last line of ${tail.torn.length} bytes`);
  const head = stored ?? NO_HEAD;
  if (tail.end < head.bytes) {
    found.push(`the file ends at byte ${tail.end}, the head says ${head.bytes}: lines up to seq ${head.seq} were cut`);
    return { head: { ...head, bytes: tail.end }, found };
  }
  if (tail.end === head.bytes) {
    if (head.seq > 0 && !isLineOf(head, tail.last))
      found.push(`the line of seq ${head.seq} is not the one the head knows`);
    return { head, found };
  }
  return followed(file, head, stored === undefined, tail.end, found);
}

function isLineOf(head: Head, text: string | undefined): boolean {
  const read = text === undefined ? undefined : readLine(text);
  return read?.sound === true && read.entry.seq === head.seq && read.entry.hash === head.hash;
}

/**
 * One line past the head, or as many as it says are coming, is a writer that died before it could move the head; more is a
 * head that was lost or set back.
 */
async function followed(file: string, from: Head, headless: boolean, end: number, found: string[]): Promise<Settled> {
  let { seq, hash } = from;
  let open: readonly OpenIntent[] = from.open;
  let adopted = 0;
  let strange = 0;
  for await (const line of byteLines(file, from.bytes)) {
    if (!line.whole) break;
    const read = readLine(line.text);
    if (!read?.sound || read.entry.seq !== seq + 1 || read.entry.prev !== hash) {
      strange += 1;
      // Numbers are never given twice: the chain goes on after the highest that was seen.
      if (read?.sound && read.entry.seq > seq) ({ seq, hash } = read.entry);
      continue;
    }
    ({ seq, hash } = read.entry);
    open = openAfter(open, read.entry, null);
    adopted += 1;
  }
  if (strange > 0)
    found.push(
      `${counted(strange, 'line')} after seq ${from.seq} ${strange === 1 ? 'does' : 'do'} not continue the chain`,
    );
  if (adopted > (from.coming ?? 1))
    found.push(headless ? 'the head was missing or unreadable' : `the head was ${adopted} entries behind`);
  return { head: { seq, hash, bytes: end, open }, found };
}
