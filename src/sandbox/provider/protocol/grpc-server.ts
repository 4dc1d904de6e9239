import { createServer } from 'node:http2';
import type { Http2Server, Http2Session, ServerHttp2Stream } from 'node:http2';

import { decodeMessage, encodeMessage } from './codec.ts';
import { isRpc, rpcs } from './rpcs.ts';
import type { RpcHandlers, RpcName } from './rpcs.ts';

const PROVIDER = '/tfplugin5.Provider/';
const HEADERS = { ':status': 200, 'content-type': 'application/grpc+proto' };
const GRPC_OK = 0;
const GRPC_UNIMPLEMENTED = 12;
const GRPC_INTERNAL = 13;

export interface GrpcServer {
  listen(socket: string): Promise<void>;
  /** Connections open now; Terraform opens one per provider instance (per alias, per walk). */
  openSessions(): number;
  close(): Promise<void>;
}

/**
 * gRPC over cleartext HTTP/2, as far as go-plugin's reattach mode needs it. Each connection has a `Session` of its own,
 * which is how aliases are told apart: Terraform sends one Configure per connection and all calls of that alias after it.
 * No connection is ever dropped from this side: grpc-go would reconnect silently, without Configure.
 */
export function createGrpcServer<Session>(
  handlers: RpcHandlers<Session>,
  newSession: () => Session,
  endSession: (session: Session) => void,
): GrpcServer {
  const server = createServer({
    maxSessionMemory: 1000,
    settings: { maxConcurrentStreams: 1000, initialWindowSize: 1 << 20 },
  });
  const sessions = new Map<Http2Session, Session>();
  server.on('session', (connection) => {
    const session = newSession();
    sessions.set(connection, session);
    connection.on('close', () => {
      sessions.delete(connection);
      endSession(session);
    });
    // A terraform that is killed resets its connections; without a listener that would end this process.
    connection.on('error', () => undefined);
  });
  server.on('sessionError', () => undefined);
  server.on('stream', (stream, headers) => {
    stream.on('error', () => undefined);
    const path = headers[':path'] ?? '';
    const session = stream.session ? sessions.get(stream.session) : undefined;
    // go-plugin waits for this stream's headers and would take its end for the provider's.
    if (path === '/plugin.GRPCStdio/StreamStdio') {
      stream.resume();
      stream.respond(HEADERS);
    } else if (session !== undefined) void answer(stream, path, session, handlers);
    else stream.close();
  });
  return {
    listen: (socket) => listen(server, socket),
    openSessions: () => sessions.size,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const connection of sessions.keys()) connection.destroy();
      }),
  };
}

const listen = (server: Http2Server, socket: string): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(socket, () => {
      server.off('error', reject);
      resolve();
    });
  });

async function answer<Session>(
  stream: ServerHttp2Stream,
  path: string,
  session: Session,
  handlers: RpcHandlers<Session>,
): Promise<void> {
  try {
    const frame = await received(stream);
    const name = path.startsWith(PROVIDER) ? path.slice(PROVIDER.length) : '';
    if (!isRpc(name)) reply(stream, undefined, GRPC_UNIMPLEMENTED, `${path} is not served`);
    else reply(stream, await call(name, handlers, messageOf(frame), session), GRPC_OK);
  } catch (error) {
    reply(stream, undefined, GRPC_INTERNAL, error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}

/** Not `for await`: its end may destroy the stream, and the answer with it. */
const received = (stream: ServerHttp2Stream): Promise<Buffer> =>
  new Promise((resolve) => {
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.on('end', () => resolve(Buffer.concat(chunks)));
  });

/** A gRPC frame: one byte that says whether it is compressed (go-plugin never does), four of length, the message. */
function messageOf(frame: Buffer): Buffer {
  if (frame.length > 0 && frame[0] !== 0) throw new TypeError('grpc: a compressed request is not supported');
  return frame.subarray(5);
}

async function call<Name extends RpcName, Session>(
  name: Name,
  handlers: RpcHandlers<Session>,
  body: Buffer,
  session: Session,
): Promise<Buffer> {
  const request = decodeMessage(rpcs[name].request, body) as Parameters<RpcHandlers<Session>[Name]>[0];
  const response = await handlers[name](request, session);
  return Buffer.isBuffer(response) ? response : encodeMessage(rpcs[name].response, response);
}

function reply(stream: ServerHttp2Stream, message: Buffer | undefined, status: number, text = ''): void {
  if (stream.destroyed || stream.headersSent) return;
  stream.respond(HEADERS, { waitForTrailers: true });
  stream.on('wantTrailers', () =>
    stream.sendTrailers({ 'grpc-status': String(status), ...(text && { 'grpc-message': encodeURIComponent(text) }) }),
  );
  if (message === undefined) {
    stream.end();
    return;
  }
  const frame = Buffer.allocUnsafe(5 + message.length);
  frame[0] = 0;
  frame.writeUInt32BE(message.length, 1);
  frame.set(message, 5);
  stream.end(frame);
}
