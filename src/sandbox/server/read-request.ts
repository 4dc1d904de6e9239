import type { IncomingMessage } from 'node:http';
import { AwsError } from '../aws-error.ts';
import type { WireRequest } from '../wire/message.ts';
import { ADMIN_PREFIX } from './admin-prefix.ts';

/** Far above the largest request AWS takes of us, a 1 MB pipeline definition. */
const LARGEST_BODY = 16 * 1024 * 1024;

/** A whole world that is imported. */
const LARGEST_WORLD = 512 * 1024 * 1024;

/** Reads a whole request; the absolute form is that of a client which uses us as HTTP_PROXY. */
export async function readRequest(incoming: IncomingMessage): Promise<WireRequest> {
  const url = (incoming.url ?? '/').replace(/^\w+:\/\/[^/]+/, '');
  const cut = url.indexOf('?');
  return {
    method: incoming.method ?? 'GET',
    path: (cut < 0 ? url : url.slice(0, cut)) || '/',
    query: new URLSearchParams(cut < 0 ? '' : url.slice(cut + 1)),
    headers: headersOf(incoming),
    body: await bodyOf(incoming, url.startsWith(ADMIN_PREFIX) ? LARGEST_WORLD : LARGEST_BODY),
    gone: () => incoming.socket.destroyed,
  };
}

function headersOf(incoming: IncomingMessage): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  return headers;
}

async function bodyOf(incoming: IncomingMessage, largest: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > largest) throw new AwsError('RequestEntityTooLarge', 'The request is too large.', { status: 413 });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
