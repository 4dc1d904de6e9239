import { byteLines } from './byte-lines.ts';
import type { Head } from './head.ts';
import { GENESIS, readLine } from './line.ts';
import type { JournalHead, JournalVerdict } from './ports.ts';

const TOLD = 5;

/** Reads every line and says what was altered, removed, re-ordered or cut, and at which seq. */
export async function verifyChain(
  file: string,
  head: Head | undefined,
  earlier?: JournalHead,
): Promise<JournalVerdict> {
  const wrong: string[] = [];
  let entries = 0;
  let seq = 0;
  let hash = GENESIS;
  /** The head's own entry was seen where the head says it is. */
  let headSeen = head?.seq === 0;
  let beyondHead = 0;
  let earlierSeen = earlier === undefined || earlier.seq === 0;
  for await (const line of byteLines(file)) {
    if (!line.whole) {
      wrong.push(`after seq ${seq}: a torn last line`);
      break;
    }
    entries += 1;
    const read = readLine(line.text);
    if (!read) {
      wrong.push(`after seq ${seq}: line ${entries} is no journal entry`);
      continue;
    }
    const { entry } = read;
    const problem = read.sound ? misplaced(entry.seq, entry.prev, seq, hash) : `its content does not match its hash`;
    if (problem) wrong.push(`seq ${entry.seq}: ${problem}`);
    if (head && entry.seq > head.seq) beyondHead += 1;
    earlierSeen ||= entry.seq === earlier?.seq && entry.hash === earlier.hash;
    headSeen ||= entry.seq === head?.seq && entry.hash === head.hash;
    // A line that is wrong is told once; the chain is followed on from it. An altered one's own number proves nothing.
    seq = read.sound ? entry.seq : seq + 1;
    hash = entry.hash;
  }
  if (!head && entries > 0) wrong.push('journal.head is missing or unreadable: a cut tail cannot be excluded');
  if (head && !headSeen) wrong.push(cutTail(head.seq, seq));
  if (earlier && !earlierSeen) wrong.push(`seq ${earlier.seq}: the entry that the export ends with is not there`);
  if (beyondHead > (head?.coming ?? 1)) wrong.push(`journal.head is ${beyondHead} entries behind`);
  return { ok: wrong.length === 0, entries, detail: wrong.length === 0 ? sound(entries, seq) : told(wrong) };
}

function misplaced(seq: number, prev: string, lastSeq: number, lastHash: string): string | undefined {
  if (seq === lastSeq + 1) return prev === lastHash ? undefined : `it does not follow the line before it`;
  if (seq <= lastSeq) return `it stands after seq ${lastSeq}: repeated or re-ordered`;
  return seq === lastSeq + 2
    ? `seq ${lastSeq + 1} before it is missing`
    : `seq ${lastSeq + 1} to ${seq - 1} are missing`;
}

const cutTail = (headSeq: number, lastSeq: number): string =>
  lastSeq < headSeq
    ? `after seq ${lastSeq}: the tail was cut, journal.head knows seq ${headSeq}`
    : `seq ${headSeq}: it is not the entry that journal.head knows`;

const sound = (entries: number, seq: number): string =>
  entries === 0 ? 'no entries yet' : `seq 1 to ${seq} are unbroken and end where journal.head says`;

const told = (wrong: readonly string[]): string =>
  wrong.slice(0, TOLD).join('; ') + (wrong.length > TOLD ? `; and ${wrong.length - TOLD} more` : '');
