import { isDeepStrictEqual } from 'node:util';
import { NormalizedSchema } from '@smithy/core/schema';
import type { $SchemaRef } from '@smithy/types';
import { AwsError } from '../../../src/sandbox/aws-error.ts';
import { httpServer, listen } from '../../../src/sandbox/server/listen.ts';
import type { ClientModule } from '../../../src/sandbox/wire/client-protocol.ts';
import { Wire } from '../../../src/sandbox/wire/wire.ts';
import { comparable, randomFrom, randomValue, withoutEmpty } from './random-values.ts';

export const CLIENTS: Readonly<Record<string, () => Promise<ClientModule>>> = {
  iam: () => import('@aws-sdk/client-iam'),
  organizations: () => import('@aws-sdk/client-organizations'),
  ram: () => import('@aws-sdk/client-ram'),
  sagemaker: () => import('@aws-sdk/client-sagemaker'),
  sts: () => import('@aws-sdk/client-sts'),
};

interface AnyClient {
  send(command: object): Promise<Record<string, unknown>>;
  destroy(): void;
}
type Constructor<T> = new (...args: object[]) => T;

/** Sends random input of every operation through the real client and random output back; answers what did not survive. */
export async function roundTrips(module: ClientModule, rounds: number): Promise<{ count: number; lost: string[] }> {
  const peer = await startPeer(module);
  const lost: string[] = [];
  let count = 0;
  for (const operation of peer.wire.operations.values()) {
    for (let round = 0; round < rounds; round++) {
      const random = randomFrom(round * 7919 + operation.name.length * 31 + count++);
      const value = (ref: $SchemaRef): Record<string, unknown> => {
        const made = randomValue(NormalizedSchema.of(ref), random, round % 2 === 0) ?? {};
        return (peer.wire.kind === 'awsQuery' ? withoutEmpty(made) : made) as Record<string, unknown>;
      };
      const [input, output] = [value(operation.input), value(operation.output)];
      const problem = await peer.trip(operation.name, input, output);
      if (problem) lost.push(`${operation.name}: ${problem}`);
    }
  }
  peer.close();
  return { count, lost };
}

/** Throws every modelled error at the client; answers those that did not arrive typed, with message and members. */
export async function errorTrips(module: ClientModule): Promise<{ count: number; lost: string[] }> {
  const peer = await startPeer(module);
  const lost: string[] = [];
  let count = 0;
  for (const [name, schema] of Object.entries(module)) {
    if (
      !Array.isArray(schema) ||
      schema[0] !== -3 ||
      !name.endsWith('$') ||
      String(schema[1]).startsWith('smithy.ts.sdk')
    )
      continue;
    const code = String(schema[2]);
    const members = randomValue(NormalizedSchema.of(schema as never), randomFrom(count++), true) as Record<
      string,
      unknown
    >;
    const error = (await peer.fail(new AwsError(code, 'mess <&> é', { members }))) as Error & Record<string, unknown>;
    const Expected = (module[code] ?? module[`${code}Exception`]) as Constructor<Error>;
    const typed: boolean = error instanceof Expected;
    if (!typed) lost.push(`${code}: not typed, ${error.name} ${error.message}`);
    else if (error.message !== 'mess <&> é') lost.push(`${code}: message ${error.message}`);
    for (const [member, value] of Object.entries(members)) {
      const same = /^message$/i.test(member) || isDeepStrictEqual(comparable(value), comparable(error[member]));
      if (!same) lost.push(`${code}: member ${member}`);
    }
  }
  peer.close();
  return { count, lost };
}

/** A server that answers what it is told, and a client of it. */
async function startPeer(module: ClientModule) {
  const wire = new Wire(module);
  const seen: { name?: string; input?: unknown } = {};
  let reply: Record<string, unknown> | AwsError = {};
  const server = httpServer(async (request) => {
    const match = wire.match(request);
    if (reply instanceof AwsError) return wire.fail(reply, 'request-1');
    Object.assign(seen, { name: match.operation.name, input: await wire.parse(match, request) });
    return wire.respond(match.operation, reply, 'request-1');
  });
  const endpoint = `http://127.0.0.1:${await listen(server, '127.0.0.1', 0)}`;
  const clientName = Object.keys(module).find((key) => key.endsWith('Client') && key !== '__Client') ?? '';
  const credentials = { accessKeyId: '111122223333', secretAccessKey: 'x' };
  const client = new (module[clientName] as Constructor<AnyClient>)({
    region: 'us-east-1',
    maxAttempts: 1,
    endpoint,
    credentials,
    disableHostPrefix: true,
  });
  const send = (name: string, input: object): Promise<Record<string, unknown>> =>
    client.send(new (module[`${name}Command`] as Constructor<object>)(input));
  return {
    wire,
    trip: async (
      name: string,
      input: Record<string, unknown>,
      output: Record<string, unknown>,
    ): Promise<string | undefined> => {
      reply = output;
      try {
        const { $metadata: _metadata, ...received } = await send(name, input);
        if (seen.name !== name) return `routed to ${seen.name}`;
        if (!isDeepStrictEqual(comparable(withTokens(input, seen.input)), comparable(seen.input)))
          return `input ${JSON.stringify(seen.input)} of ${JSON.stringify(input)}`;
        if (!isDeepStrictEqual(comparable(received), comparable(output)))
          return `output ${JSON.stringify(received)} of ${JSON.stringify(output)}`;
        return undefined;
      } catch (thrown) {
        return `${(thrown as Error).name}: ${(thrown as Error).message}`;
      }
    },
    fail: async (error: AwsError): Promise<unknown> => {
      reply = error;
      const [operation] = wire.operations.values();
      const input = operation && randomValue(NormalizedSchema.of(operation.input), randomFrom(1), true);
      return send(operation?.name ?? '', (input ?? {}) as object).catch((thrown: unknown) => thrown);
    },
    close: (): void => {
      client.destroy();
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Clients make up idempotency tokens that are missing: what only arrived there is no loss. */
function withTokens(sent: Record<string, unknown>, received: unknown): Record<string, unknown> {
  const made = Object.entries(received ?? {}).filter(
    ([key, value]) => /token$/i.test(key) && sent[key] === undefined && typeof value === 'string',
  );
  return { ...sent, ...Object.fromEntries(made) };
}
