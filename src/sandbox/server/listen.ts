import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SagelaneError } from '../../domain/errors.ts';
import { AwsError } from '../aws-error.ts';
import type { WireRequest, WireResponse } from '../wire/message.ts';
import { ConnectionDropped } from './meet-faults.ts';
import { plainError } from './plain-error.ts';
import { readRequest } from './read-request.ts';

// Not imported: that reads every export, and one of them loads all of Node's WebSocket client before we listen.
const http = process.getBuiltinModule('node:http');

/** Serves `answer` over HTTP; whatever goes wrong with one request stays with that request. */
export function httpServer(answer: (request: WireRequest) => Promise<WireResponse>): Server {
  const server = http.createServer((incoming, outgoing) => {
    const reply = async (): Promise<void> => {
      let response: WireResponse;
      try {
        response = await answer(await readRequest(incoming));
      } catch (thrown) {
        if (thrown instanceof ConnectionDropped) return void incoming.socket.destroy();
        const failure = new AwsError('InternalFailure', (thrown as Error).message, { status: 500 });
        response = plainError(thrown instanceof AwsError ? thrown : failure, undefined, '', '');
      }
      // A HEAD answer tells the length of a body it does not have.
      const told = incoming.method === 'HEAD' ? response.headers['content-length'] : undefined;
      const length = told ?? Buffer.byteLength(response.body);
      // A server that is closing keeps no connection: whoever comes back has to look for another.
      const ending = server.listening ? {} : { connection: 'close' };
      outgoing
        .writeHead(response.status, { ...response.headers, ...ending, 'content-length': length })
        .end(response.body);
    };
    // Only a client that went away is left to fail here.
    reply().catch(() => outgoing.destroy());
  });
  // Longer than the clients' own, so that none of them writes into a connection we are closing.
  server.keepAliveTimeout = 75_000;
  server.on('clientError', (_error, socket) => {
    if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nconnection: close\r\n\r\n');
    else socket.destroy();
  });
  return server;
}

/** Listens, and answers the port; a port in use is a problem with a fix. */
export function listen(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => reject(notListening(cause, host, port)));
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
}

function notListening(cause: NodeJS.ErrnoException, host: string, port: number): SagelaneError {
  const where = `${host}:${port}`;
  if (cause.code === 'EADDRINUSE') {
    return new SagelaneError(
      {
        code: 'PortInUse',
        what: `port ${port} is in use`,
        where,
        why: 'another program listens on it, maybe another sandbox',
        fix: 'give another --port, or 0 for a free one',
      },
      { cause },
    );
  }
  const why = cause.message;
  return new SagelaneError(
    { code: 'CannotListen', what: 'the sandbox cannot listen', where, why, fix: 'give another --port or --host' },
    { cause },
  );
}
