import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

type Collect = (options: {
  readonly type: 'major';
  readonly execution: 'sync';
  readonly flavor: 'last-resort';
}) => void;

/** So long nothing was pressed: a tenth of a second is not missed by anybody. */
const QUIET_MS = 10_000;
const GROWN_BYTES = 12 * 1024 * 1024;
/** It takes a tenth of a second of work: seldom enough to be nothing while the app stands open. */
const SELDOM_MS = 30_000;

/**
 * Gives memory back that a burst of reading needed: V8 keeps it as long as nothing else asks for it, and a long list read
 * once would hold three times what it takes. Only while nobody types, and only when much was taken since.
 */
export function createTidy(openedAt: Date) {
  // What was read before the first look has left its rubbish as well.
  let floor = 0;
  let pressedAt = openedAt.getTime();
  let tidiedAt = 0;
  let collect: Collect | null = null;
  return {
    pressed(now: Date): void {
      pressedAt = now.getTime();
    },
    look(now: Date): void {
      if (now.getTime() - pressedAt < QUIET_MS || now.getTime() - tidiedAt < SELDOM_MS) return;
      if (getHeapStatistics().total_heap_size < floor + GROWN_BYTES) return;
      tidiedAt = now.getTime();
      collect ??= collector();
      collect({ type: 'major', execution: 'sync', flavor: 'last-resort' });
      floor = getHeapStatistics().total_heap_size;
    },
  };
}

/** Node shows V8's collector only where a flag is set; a new context sees the flag. */
function collector(): Collect {
  setFlagsFromString('--expose-gc');
  const found = runInNewContext('gc') as Collect;
  setFlagsFromString('--no-expose-gc');
  return found;
}
