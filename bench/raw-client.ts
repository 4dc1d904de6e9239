import { connect } from 'node:net';
import { performance } from 'node:perf_hooks';

/** How a load is sent: the same for whoever is measured. */
export interface Load {
  readonly calls: number;
  readonly connections: number;
}

/**
 * How long so many times the same request takes, in ms, over connections that are kept for as long as the server keeps
 * them. Bytes in, bytes out: a client of Node's own would cost as much as the server that is to be measured.
 */
export async function timeOfLoad(url: string, request: string, { calls, connections }: Load): Promise<number> {
  const sent = Buffer.from(request.replace('HOST', new URL(url).host));
  let left = calls;
  const take = (): boolean => left-- > 0;
  const started = performance.now();
  await Promise.all(Array.from({ length: connections }, () => drive(url, sent, take)));
  return performance.now() - started;
}

/** Asks again and again until nothing is left to take; comes back to a server that closes after each answer. */
function drive(url: string, request: Buffer, take: () => boolean): Promise<void> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const open = (): void => {
      const socket = connect({ host: hostname, port: Number(port), noDelay: true });
      let unread: Buffer = Buffer.alloc(0);
      socket.setTimeout(PATIENCE_MS, () => reject(new Error(`${url} does not answer`)));
      socket.on('error', reject);
      socket.write(request);
      socket.on('data', (chunk) => {
        unread = unread.length === 0 ? chunk : Buffer.concat([unread, chunk]);
        const answer = firstAnswer(unread);
        if (answer === undefined) return;
        if (answer.status !== 200) reject(new Error(`${url} answers ${answer.status}`));
        const more = take();
        unread = unread.subarray(answer.size);
        if (more && answer.kept) return void socket.write(request);
        socket.destroy();
        if (more) open();
        else resolve();
      });
    };
    if (take()) open();
    else resolve();
  });
}

const PATIENCE_MS = 30_000;

interface Answer {
  readonly status: number;
  readonly kept: boolean;
  /** In bytes, head and body. */
  readonly size: number;
}

/** Nothing while it is not whole. */
function firstAnswer(bytes: Buffer): Answer | undefined {
  const end = bytes.indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  const head = bytes.toString('latin1', 0, end).toLowerCase();
  const size = end + 4 + Number(/\r\ncontent-length: *(\d+)/.exec(head)?.[1]);
  if (!(bytes.length >= size)) return undefined;
  return { status: Number(head.slice(9, 12)), kept: !head.includes('\r\nconnection: close'), size };
}
