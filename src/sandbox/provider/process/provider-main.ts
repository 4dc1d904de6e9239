import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { realClock } from '../../real-clock.ts';
import { createAdoptions } from './adoptions.ts';
import { isToProvider } from './channel.ts';
import type { FromProvider } from './channel.ts';
import { serveProvider } from './serve-provider.ts';
import type { ServedProvider } from './serve-provider.ts';

/**
 * The provider's own process: `provider-main SOCKET SANDBOX_URL`, with an IPC channel to whoever started it. It lives as
 * long as that channel, and then as long as a terraform that was adopted (or is connected) lives, and a second.
 */
const LINGER_MS = 1000;
const LOOK_EVERY_MS = 250;

const [, , socket = '', sandboxUrl = ''] = process.argv;
const adoptions = createAdoptions();
let served: ServedProvider | undefined;
let ending = false;

// An interrupt in the terminal is meant for terraform, which ends its provider's work by Stop.
process.on('SIGINT', () => undefined);
process.on('SIGHUP', () => undefined);
process.on('SIGTERM', () => void end());
process.on('message', (message) => {
  if (!isToProvider(message)) return;
  if (message.do === 'adopt') adoptions.adopt(message.pid);
  else void end();
});
process.on('disconnect', () => void outliveStarter());

// The sandbox is reached with the provider block's account alone: nothing of the user's own AWS files may matter.
// eslint-disable-next-line no-restricted-syntax -- a process of its own has no other way to say so to the SDK
Object.assign(process.env, { AWS_CONFIG_FILE: '/dev/null', AWS_SHARED_CREDENTIALS_FILE: '/dev/null' });

try {
  // eslint-disable-next-line no-restricted-syntax -- the entry of a process reads its own environment
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_REGION, AWS_DEFAULT_REGION } = process.env;
  const environment = { accessKeyId, region: AWS_REGION ?? AWS_DEFAULT_REGION };
  served = await serveProvider({ socket, sandboxUrl, clock: realClock, environment });
  tell({ is: 'listening' });
} catch (thrown) {
  tell({ is: 'failed', why: thrown instanceof Error ? thrown.message : String(thrown) });
  await end();
}
// Loading the SDK takes longer than terraform's own start, so the two go side by side.
await Promise.all([import('@aws-sdk/client-sts'), import('@aws-sdk/client-ram')]);

function tell(message: FromProvider): void {
  // A starter that was killed meanwhile is no error here: `disconnect` says so, too.
  if (process.connected) process.send?.(message, undefined, undefined, () => undefined);
}

async function outliveStarter(): Promise<void> {
  // A starter that is gone before it started anything leaves nobody to wait for.
  if (!isNeeded() && !adoptions.hadAny()) return end();
  let idleMs = 0;
  while (idleMs < LINGER_MS) {
    await sleep(LOOK_EVERY_MS);
    idleMs = isNeeded() ? 0 : idleMs + LOOK_EVERY_MS;
  }
  return end();
}

/** A terraform that is connected counts too: its starter may have died before it could say its pid. */
const isNeeded = (): boolean => adoptions.anyAlive() || (served?.openSessions() ?? 0) > 0;

async function end(): Promise<void> {
  if (ending) return;
  ending = true;
  await served?.close();
  rmSync(dirname(socket), { recursive: true, force: true });
  process.exit();
}
