import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { SagelaneError } from '../../../domain/errors.ts';
import type { ProviderServer } from '../../../workflow/ports.ts';
import { isFromProvider } from './channel.ts';
import type { ToProvider } from './channel.ts';
import { reattachValue } from './reattach.ts';
import type { ProviderRegistry } from './reattach.ts';
import { makeSocketDir } from './socket-dir.ts';
import type { SocketDir } from './socket-dir.ts';

export interface ProviderProcessOptions {
  readonly sandboxUrl: string;
  /** Terraform's by default; OpenTofu looks for the provider under its own registry. */
  readonly registry?: ProviderRegistry;
}

/**
 * Starts a process that serves Terraform's aws provider against the sandbox, and answers once it listens. Any number of
 * terraform processes may use it at once. It ends with `stop`, or with this process, but never before the last adopted
 * terraform: an apply that outlives us keeps its provider.
 */
export async function startProviderProcess(options: ProviderProcessOptions): Promise<ProviderServer> {
  const place = makeSocketDir();
  const child = launch(place, options.sandboxUrl);
  try {
    await listening(child, place);
  } catch (cause) {
    child.kill('SIGKILL');
    place.remove();
    throw cause;
  }
  // From here on neither the process nor its channel keeps this one alive.
  child.unref();
  child.channel?.unref();
  const { pid = 0 } = child;
  return {
    env: { TF_REATTACH_PROVIDERS: reattachValue(place.socket, pid, options.registry ?? 'registry.terraform.io') },
    alive: () => child.exitCode === null && child.signalCode === null,
    adopt: (adopted) => say(child, { do: 'adopt', pid: adopted }),
    stop: () => stop(child, place),
  };
}

function launch(place: SocketDir, sandboxUrl: string): ChildProcess {
  // The entry has this file's extension: `.ts` in a clone, `.js` when compiled.
  const entry = fileURLToPath(new URL(`./provider-main${extname(fileURLToPath(import.meta.url))}`, import.meta.url));
  const log = openSync(logOf(place), 'a', 0o600);
  try {
    return fork(entry, [place.socket, sandboxUrl], {
      detached: true,
      // Flags of this process (a test runner's, a debugger's) are not the provider's.
      execArgv: ['--no-warnings'],
      stdio: ['ignore', 'ignore', log, 'ipc'],
    });
  } finally {
    closeSync(log);
  }
}

function listening(child: ChildProcess, place: SocketDir): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('error', (cause) => reject(notStarted(cause.message, cause)));
    child.once('exit', (code, signal) =>
      reject(notStarted(`it ended with ${signal ?? `code ${code}`}${lastWords(place)}`)),
    );
    child.on('message', (message) => {
      if (!isFromProvider(message)) return;
      if (message.is === 'listening') resolve();
      else reject(notStarted(message.why));
    });
  });
}

const notStarted = (why: string, cause?: unknown): SagelaneError =>
  new SagelaneError(
    {
      code: 'ProviderNotStarted',
      what: "the sandbox's terraform provider did not start",
      why,
      fix: 'try again; if it stays so, please report it, or use --provider genuine',
    },
    { cause },
  );

const logOf = (place: SocketDir): string => join(place.dir, 'provider.log');

function lastWords(place: SocketDir): string {
  try {
    const text = readFileSync(logOf(place), 'utf8').trim();
    return text === '' ? '' : `: ${text.split('\n').slice(-8).join('\n')}`;
  } catch {
    return '';
  }
}

/** A provider that has ended already needs no telling. */
function say(child: ChildProcess, message: ToProvider): void {
  if (child.connected) child.send(message, () => undefined);
}

async function stop(child: ChildProcess, place: SocketDir): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    child.ref();
    const ended = new Promise((resolve) => child.once('exit', resolve));
    if (child.connected) say(child, { do: 'stop' });
    else child.kill('SIGTERM');
    await ended;
  }
  place.remove();
}
