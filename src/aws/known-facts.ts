import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '../domain/clock.ts';
import { ensurePrivateDir } from '../system/private-dir.ts';
import { writeFileAtomic } from '../system/write-file-atomic.ts';
import type { KnownFacts } from './ports.ts';

interface Entry {
  readonly at: string;
  readonly value: unknown;
}

const OLDEST_MS = 90 * 86_400_000;
const MOST_ENTRIES = 20_000;
/** What changes the meaning of an entry changes this. */
const FORMAT = 'facts 1';

/**
 * One file whose first line is the digest of the rest: what was not written whole, by this version, is as if it was never
 * there. Everything in it can be asked for again.
 */
export function knownFacts(folder: string | undefined, clock: Clock): KnownFacts {
  const file = folder === undefined ? undefined : join(folder, 'facts.json');
  let opened: Promise<Map<string, Entry>> | undefined;
  let put = false;
  const open = (): Promise<Map<string, Entry>> =>
    (opened ??= file === undefined ? Promise.resolve(new Map()) : readEntries(file, clock));
  const pending: [string, Entry][] = [];
  const settle = async (): Promise<Map<string, Entry>> => {
    const entries = await open();
    for (const [key, entry] of pending.splice(0)) {
      // The newest last, so that the oldest are the first to go.
      entries.delete(key);
      entries.set(key, entry);
    }
    return entries;
  };
  return {
    async get<T>(key: string) {
      const entry = (await settle()).get(key);
      return entry && { value: entry.value as T, at: entry.at };
    },
    put(key, value) {
      pending.push([key, { at: clock.now().toISOString(), value }]);
      put = true;
    },
    async keep() {
      if (!put || file === undefined || folder === undefined) return;
      put = false;
      const entries = [...(await settle())].slice(-MOST_ENTRIES);
      const text = JSON.stringify(entries);
      // A cache that cannot be written costs time, nothing else; the trail's cache says so aloud.
      await ensurePrivateDir(folder)
        .then(() => writeFileAtomic(file, `${digestOf(text)}\n${text}`))
        .catch(() => undefined);
    },
  };
}

/** No process lives as long as an entry: what is too old is left out once, here. */
async function readEntries(file: string, clock: Clock): Promise<Map<string, Entry>> {
  const text = await readFile(file, 'utf8').catch(() => '');
  const cut = text.indexOf('\n');
  const body = text.slice(cut + 1);
  if (cut < 0 || text.slice(0, cut) !== digestOf(body)) return new Map();
  const oldest = new Date(clock.now().getTime() - OLDEST_MS).toISOString();
  const entries = JSON.parse(body) as [string, Entry][];
  return new Map(entries.filter(([, { at }]) => at >= oldest));
}

const digestOf = (text: string): string => createHash('sha256').update(FORMAT).update(text).digest('hex');
