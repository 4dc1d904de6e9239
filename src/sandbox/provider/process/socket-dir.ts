import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Unix sockets have 107 bytes for their path; a longer one is cut silently by some, and then nobody listens there. */
const MAX_SOCKET_BYTES = 100;

export interface SocketDir {
  readonly dir: string;
  readonly socket: string;
  remove(): void;
}

/** A private folder for one socket, in the system's temporary folder or, where that is too deep, in /tmp. */
export function makeSocketDir(base: string = tmpdir()): SocketDir {
  const dir = mkdtempSync(join(fits(base) ? base : '/tmp', 'sglp-'));
  const socket = join(dir, 'p.sock');
  return { dir, socket, remove: () => rmSync(dir, { recursive: true, force: true }) };
}

/** Room for `/sglp-XXXXXX/p.sock`. */
const fits = (base: string): boolean => Buffer.byteLength(base) + '/sglp-XXXXXX/p.sock'.length <= MAX_SOCKET_BYTES;

export function assertShortSocket(socket: string): void {
  if (Buffer.byteLength(socket) <= MAX_SOCKET_BYTES) return;
  throw new RangeError(`the socket path ${socket} is longer than ${MAX_SOCKET_BYTES} bytes`);
}
