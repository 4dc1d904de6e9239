import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { connect } from 'node:http2';
import type { ClientHttp2Session } from 'node:http2';
import { createInterface } from 'node:readline';

import { decodeMessage, encodeMessage } from '../../src/sandbox/provider/protocol/codec.ts';
import type { MessageInput, MessageOf } from '../../src/sandbox/provider/protocol/messages.ts';
import { rpcs } from '../../src/sandbox/provider/protocol/rpcs.ts';
import type { RpcName } from '../../src/sandbox/provider/protocol/rpcs.ts';

/** The genuine provider, spoken to as terraform does, but without terraform: nothing is validated, nothing is called. */
export interface Plugin {
  call<Name extends RpcName>(
    rpc: Name,
    request: MessageInput<(typeof rpcs)[Name]['request']>,
  ): Promise<MessageOf<(typeof rpcs)[Name]['response']>>;
  close(): void;
}

/** https://github.com/hashicorp/go-plugin/blob/main/docs/internals.md: the provider's part of the handshake. */
export async function startPlugin(binary: string): Promise<Plugin> {
  const child = spawn(binary, [], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: {
      PATH: process.env['PATH'],
      // What makes a Terraform provider believe that it was terraform who started it.
      TF_PLUGIN_MAGIC_COOKIE: 'd602bf8f470bc67ca7faa0386276bbdd4330efaf76d1a219cb4d6991ca9872b2',
      PLUGIN_PROTOCOL_VERSIONS: '5',
      AWS_EC2_METADATA_DISABLED: 'true',
    },
  });
  const session = connectTo(await addressOf(child));
  return {
    call: async (rpc, request) =>
      decodeMessage(
        rpcs[rpc].response,
        await ask(session, `/tfplugin5.Provider/${rpc}`, encodeMessage(rpcs[rpc].request, request)),
      ),
    close() {
      session.destroy();
      child.kill('SIGKILL');
    },
  };
}

/** `CORE|APP|NETWORK|ADDRESS|grpc|`, its first line. */
const addressOf = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the provider ended with ${code} before it said where it listens`)));
    if (!child.stdout) return reject(new Error('the provider has no output'));
    createInterface({ input: child.stdout }).once('line', (line) => resolve(line.split('|')[3] ?? ''));
  });

const connectTo = (path: string): ClientHttp2Session =>
  connect('http://unused', {
    path,
    maxSessionMemory: 1000,
    settings: { initialWindowSize: 1 << 26 },
  });

function ask(session: ClientHttp2Session, path: string, message: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const stream = session.request({
      ':method': 'POST',
      ':path': path,
      'content-type': 'application/grpc',
      te: 'trailers',
    });
    const chunks: Buffer[] = [];
    let failure: string | undefined;
    stream.on('trailers', (trailers) => {
      if (trailers['grpc-status'] !== '0') failure = String(trailers['grpc-message']);
    });
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.on('error', reject);
    stream.on('end', () => {
      if (failure === undefined) resolve(Buffer.concat(chunks).subarray(5));
      else reject(new Error(`${path}: ${failure}`));
    });
    const length = Buffer.alloc(5);
    length.writeUInt32BE(message.length, 1);
    stream.end(Buffer.concat([length, message]));
  });
}
