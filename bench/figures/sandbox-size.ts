import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { row, type Figure } from '../figure.ts';
import { REPOSITORY, temporaryFolder } from '../place.ts';

/** A world as large as a large company's: opened from its file, in a process of its own. */
export const sandboxSize: Figure = {
  name: 'sandbox-size',
  about: '100,000 executions over 50 accounts opened from disk: memory, and lists in process',
  async measure() {
    const args = [join(REPOSITORY, 'bench/apps/large-world.ts'), temporaryFolder()];
    const { stdout } = await promisify(execFile)(process.execPath, args);
    const { peak, p99 } = JSON.parse(stdout) as { readonly peak: number; readonly p99: number };
    return [
      row('sandbox-100k-memory', 'bytes', peak, null, { atMost: 400_000_000 }, 'largest resident size, Node included'),
      row('sandbox-100k-list-p99', 'ms', p99, null, { atMost: 5 }),
    ];
  },
};
