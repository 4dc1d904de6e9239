import { dirname, basename } from 'node:path';
import type { Clock } from '../domain/clock.ts';
import type { JournalEntry } from '../domain/journal-entry.ts';
import { withFileLock } from '../system/file-lock.ts';
import { ensurePrivateDir } from '../system/private-dir.ts';
import { writeFileAtomic } from '../system/write-file-atomic.ts';
import { byteLines } from './byte-lines.ts';
import { NO_HEAD, readHead, writeHead, type Head } from './head.ts';
import { cutAt, writeLineAt } from './journal-file.ts';
import { readLine, sealLine } from './line.ts';
import { entriesOf, incidentJson, incidentMarkdown } from './incident.ts';
import { isAbandoned, openAfter, thisProcess, type OpenIntent } from './open-intents.ts';
import { maskedRecord } from './masked-record.ts';
import type { Journal, JournalRecord } from './ports.ts';
import { settle } from './settle.ts';
import { readTail } from './tail.ts';
import { unwritable } from './unwritable.ts';
import { verifyChain } from './verify.ts';

export interface JournalOptions {
  /** Absolute path of `journal.ndjson`; head and lock live beside it. */
  readonly file: string;
  readonly clock: Clock;
}

const LOCK = { timeoutMs: 30_000 } as const;

/** The journal in that file; nothing is created before the first append. */
export function openJournal({ file, clock }: JournalOptions): Journal {
  const locked = async <T>(fn: () => Promise<T>): Promise<T> => {
    try {
      await ensurePrivateDir(dirname(file));
      return await withFileLock(file, fn, LOCK);
    } catch (cause) {
      throw unwritable(file, cause);
    }
  };

  /** One line after the other, on the disk together with the head that follows them. */
  const writeAll = async (
    head: Head,
    records: readonly JournalRecord[],
    closes: readonly OpenIntent[] = [],
  ): Promise<[JournalEntry[], Head]> => {
    const at = clock.now().toISOString();
    const entries: JournalEntry[] = [];
    const lines: string[] = [];
    let { hash: prev } = head;
    let open: readonly OpenIntent[] = head.open.filter((one) => !closes.includes(one));
    const by = thisProcess();
    for (const { actor, command, target, phase, reason = null } of records.map(maskedRecord)) {
      const seq = head.seq + entries.length + 1;
      const { entry, line } = sealLine({ seq, at, actor, command, target, phase, reason, prev });
      entries.push(entry);
      lines.push(line);
      prev = entry.hash;
      if (closes.length === 0) open = openAfter(open, entry, by);
    }
    if (lines.length === 0) return [entries, head];
    // A crash between the lines and the head is no finding; of many lines only when the head expects them.
    if (lines.length > 1) await writeHead(file, { ...head, coming: lines.length });
    const bytes = await writeLineAt(file, head.bytes, lines.join('\n'));
    const next = { seq: head.seq + entries.length, hash: prev, bytes, open };
    try {
      await writeHead(file, next);
    } catch (cause) {
      await cutAt(file, head.bytes).catch(() => undefined);
      throw cause;
    }
    return [entries, next];
  };

  const write = async (head: Head, record: JournalRecord): Promise<[JournalEntry, Head]> => {
    const [[entry], next] = await writeAll(head, [record]);
    if (!entry) throw new Error('an entry was written and is not there');
    return [entry, next];
  };

  /** The head to go on from; what was found broken is told in a `repaired` entry first. */
  const settled = async (): Promise<{ readonly head: Head; readonly found: readonly string[] }> => {
    const tail = await readTail(file);
    const { head, found } = await settle(file, await readHead(file), tail);
    if (found.length === 0) return { head, found };
    const aside = `${basename(file)}.torn-${head.seq + 1}`;
    if (tail.torn.length > 0) await writeFileAtomic(`${file}.torn-${head.seq + 1}`, tail.torn);
    const reason = found.join('; ') + (tail.torn.length > 0 ? `; its bytes are kept in ${aside}` : '');
    const [, next] = await write(head, { ...OURSELVES, target: basename(file), phase: 'repaired', reason });
    return { head: next, found: [reason] };
  };

  const entries = async (): Promise<JournalEntry[]> => {
    const read: JournalEntry[] = [];
    for await (const { text } of byteLines(file)) {
      const line = readLine(text);
      if (line) read.push(line.entry);
    }
    return read;
  };

  return {
    file,
    append: (record) => locked(async () => (await write((await settled()).head, record))[0]),
    appendAll: (records) => locked(async () => (await writeAll((await settled()).head, records))[0]),
    recover: async () => {
      if (await isUnused(file)) return [];
      return locked(async () => {
        const { head, found } = await settled();
        const gone = head.open.filter((one) => isAbandoned(one, clock.now()));
        const crashed = gone.map((intent): JournalRecord => {
          const { actor, command, target } = intent;
          return { actor, command, target, phase: 'crashed', reason: abandoned(intent) };
        });
        await writeAll(head, crashed, gone);
        const told = [
          ...found,
          ...crashed.map(({ command, target, reason }) => `${command} on ${target}: ${reason ?? ''}`),
        ];
        return told;
      });
    },
    entries,
    verify: async (earlier) => {
      const look = async () => verifyChain(file, await readHead(file), earlier);
      const verdict = await look();
      // Somebody may just be writing: what looks wrong is looked at again while nobody does.
      return verdict.ok ? verdict : withFileLock(file, look, LOCK).catch(() => verdict);
    },
    exportTo: async (to) => {
      const all = await entries();
      const { seq, hash } = (await readHead(file)) ?? NO_HEAD;
      const document = { format: 'sagelane-journal', version: 1, head: { seq, hash }, entries: all };
      await writeFileAtomic(to, `${JSON.stringify(document, null, 2)}\n`);
      return all.length;
    },
    exportIncident: async ({ json, markdown }, incident) => {
      const own = entriesOf(await entries(), incident.id);
      const { seq, hash } = (await readHead(file)) ?? NO_HEAD;
      await writeFileAtomic(json, incidentJson(incident, { seq, hash }, own));
      await writeFileAtomic(markdown, incidentMarkdown(incident, { seq, hash }, own));
      return own.length;
    },
  };
}

async function isUnused(file: string): Promise<boolean> {
  try {
    return (await readTail(file)).size === 0 && (await readHead(file)) === undefined;
  } catch (cause) {
    throw unwritable(file, cause);
  }
}

/** Who writes `repaired`: no AWS caller does. */
const OURSELVES = { actor: 'sagelane', command: 'sagelane journal verify' } as const;

const abandoned = ({ seq, process: mark }: OpenIntent): string =>
  mark
    ? `process ${mark.pid} ended without an outcome of seq ${seq}`
    : `seq ${seq} has no outcome and its process is not known any more`;
