import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

import { makeSocketDir } from '../../../../src/sandbox/provider/index.ts';

/** Launches the provider's process and says where, without waiting for it; lives until it is killed. */
const place = makeSocketDir();
const entry = new URL('../../../../src/sandbox/provider/process/provider-main.ts', import.meta.url);
const child = fork(fileURLToPath(entry), [place.socket, 'http://127.0.0.1:1'], {
  detached: true,
  stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
});
process.send?.({ pid: child.pid, dir: place.dir });
setInterval(() => undefined, 60_000);
