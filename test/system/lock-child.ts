// Run by file-lock.test.ts: `node lock-child.ts count FILE TIMES` or `node lock-child.ts hold FILE`.
import { readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { withFileLock } from '../../src/system/file-lock.ts';

const [mode = '', file = '', times = '0'] = process.argv.slice(2);

if (mode === 'hold') {
  await withFileLock(
    file,
    async () => {
      process.stdout.write('held\n');
      await sleep(600_000);
    },
    { timeoutMs: 30_000 },
  );
} else {
  for (let index = 0; index < Number(times); index += 1) {
    await withFileLock(
      file,
      async () => {
        const value = Number(readFileSync(file, 'utf8'));
        await sleep(index % 3);
        writeFileSync(file, String(value + 1));
      },
      { timeoutMs: 60_000 },
    );
  }
}
