import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { TrailEvent } from '../../domain/sessions/trail-event.ts';
import { ensurePrivateDir } from '../../system/private-dir.ts';
import { writeFileAtomic } from '../../system/write-file-atomic.ts';
import type { Stretch } from './coverage.ts';

/** What is known of one account and Region. */
export interface CachedTrail {
  readonly events: readonly TrailEvent[];
  /** By lookup: when everything it asks for was read. */
  readonly covered: Readonly<Record<string, readonly Stretch[]>>;
  /** Objects of a trail's bucket that were read, by day (`2026/11/22`); a day that is over keeps none. */
  readonly objects: Readonly<Record<string, readonly string[]>>;
  readonly readAt: string | null;
}

export interface TrailCache {
  read(place: string): Promise<{ readonly trail: CachedTrail; readonly note: string | null }>;
  /** Answers what stands against it, or null: what cannot be kept is read again the next time. */
  write(place: string, trail: CachedTrail): Promise<string | null>;
}

const NOTHING_CACHED: CachedTrail = { events: [], covered: {}, objects: {}, readAt: null };

/** What changes the meaning of the file changes this, and the file is read anew. */
const FORMAT = 1;
/** Sandboxes come and go: only the newest keep what was read in them. */
const MOST_WORLDS = 8;

/** One file per account and Region in a folder that only its owner may read: it says who did what. */
export function trailCache(folder: string | undefined): TrailCache {
  if (folder === undefined)
    return { read: () => Promise.resolve({ trail: NOTHING_CACHED, note: null }), write: () => Promise.resolve(null) };
  const fileOf = (place: string): string => join(folder, `${place}.json`);
  return {
    async read(place) {
      const file = fileOf(place);
      let text: string;
      try {
        text = await readFile(file, 'utf8');
      } catch (thrown) {
        const missing = (thrown as NodeJS.ErrnoException).code === 'ENOENT';
        return { trail: NOTHING_CACHED, note: missing ? null : `cache ${file} cannot be read: ${wordsOf(thrown)}` };
      }
      const trail = parsed(text);
      return trail
        ? { trail, note: null }
        : { trail: NOTHING_CACHED, note: `cache ${file} was damaged or of another version, and is built anew` };
    },
    async write(place, trail) {
      try {
        await ensurePrivateDir(folder);
        await writeFileAtomic(fileOf(place), JSON.stringify({ format: FORMAT, ...trail }));
        await forgetOldWorlds(folder);
        return null;
      } catch (thrown) {
        return `cache ${fileOf(place)} cannot be written: ${wordsOf(thrown)}`;
      }
    },
  };
}

const wordsOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown));

function parsed(text: string): CachedTrail | null {
  try {
    const { format, events, covered, objects, readAt } = JSON.parse(text) as Partial<CachedTrail> & {
      format?: unknown;
    };
    if (format !== FORMAT || !Array.isArray(events) || !isRecord(covered) || !isRecord(objects)) return null;
    if (readAt !== null && typeof readAt !== 'string') return null;
    return events.every(isEvent) && Object.values(covered).every(areStretches)
      ? { events, covered, objects, readAt }
      : null;
  } catch {
    return null;
  }
}

const isRecord = <T>(value: T): value is NonNullable<T> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isEvent = (event: Partial<TrailEvent> | null): boolean =>
  typeof event?.id === 'string' &&
  typeof event.at === 'string' &&
  typeof event.name === 'string' &&
  typeof event.actor === 'object' &&
  Array.isArray(event.targets);

const areStretches = (stretches: unknown): boolean =>
  Array.isArray(stretches) &&
  stretches.every((one: Partial<Stretch>) => typeof one.from === 'number' && typeof one.to === 'number');

/** Of what was read in AWS nothing goes; of sandboxes the ones that were not used for longest. */
async function forgetOldWorlds(folder: string): Promise<void> {
  const parent = dirname(folder);
  const names = (await readdir(parent)).filter((name) => name.startsWith('sandbox-'));
  if (names.length <= MOST_WORLDS) return;
  const worlds = await Promise.all(names.map(async (name) => ({ name, at: (await stat(join(parent, name))).mtimeMs })));
  const old = worlds.sort((a, b) => b.at - a.at).slice(MOST_WORLDS);
  for (const { name } of old) await rm(join(parent, name), { recursive: true, force: true });
}
