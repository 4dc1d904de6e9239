import { AwsError } from '../aws-error.ts';
import type { AnyOperation, Call } from '../operation.ts';
import type { Service } from '../services/index.ts';
import { ensureAccount } from '../world/accounts.ts';
import { authorize } from '../world/authorization.ts';
import { callerOf, signatureOf, type Caller } from '../world/caller.ts';
import type { World } from '../world/world.ts';
import type { WireRequest, WireResponse } from '../wire/message.ts';
import type { Wire } from '../wire/wire.ts';
import type { CallLog } from './call-log.ts';
import { plainError } from './plain-error.ts';
import { serviceKeyOf } from './service-key.ts';

export interface GatewayOptions {
  readonly world: World;
  readonly services: Readonly<Record<string, Service>>;
  readonly calls: CallLog;
  /** What was committed is on disk when it resolves. */
  readonly durable: () => Promise<void>;
}

/** A service whose client has been loaded. */
interface Loaded {
  readonly name: string;
  /** What IAM puts before its actions. */
  readonly actions: string;
  readonly wire: Wire;
  readonly operations: ReadonlyMap<PropertyKey, AnyOperation>;
}

/** What is known of a request so far, for its entry in the log of calls. */
interface Progress {
  service: string;
  operation: string;
  caller?: Caller;
  loaded?: Loaded;
}

/** From a request to its answer: which service, who calls, which operation, may they, and what comes of it. */
export class Gateway {
  readonly #options: GatewayOptions;
  readonly #loaded = new Map<string, Promise<Loaded>>();

  constructor(options: GatewayOptions) {
    this.#options = options;
  }

  async answer(request: WireRequest): Promise<WireResponse> {
    const { world, calls } = this.#options;
    const requestId = world.newId();
    const progress: Progress = { service: signatureOf(request)?.service ?? '', operation: '' };
    let error: AwsError | null = null;
    let response: WireResponse;
    try {
      response = await this.#handle(request, progress, requestId);
    } catch (thrown) {
      error = toAwsError(thrown);
      const { loaded, service } = progress;
      response = loaded ? await loaded.wire.fail(error, requestId) : plainError(error, request, service, requestId);
    }
    const { caller } = progress;
    calls.add({
      at: new Date(world.now()).toISOString(),
      account: caller?.account ?? '',
      region: caller?.region ?? '',
      service: progress.loaded?.name ?? progress.service,
      operation: progress.operation,
      caller: caller?.arn ?? '',
      error: error?.code ?? null,
    });
    return response;
  }

  async #handle(request: WireRequest, progress: Progress, requestId: string): Promise<WireResponse> {
    const { world, durable } = this.#options;
    const signature = signatureOf(request);
    if (!signature) {
      throw new AwsError('MissingAuthenticationToken', 'Request is missing Authentication Token', { status: 403 });
    }
    const key = serviceKeyOf(signature.service, request);
    const { name, actions, wire, operations } = (progress.loaded = await this.#load(key, request));
    const query = wire.kind.endsWith('Query') || wire.kind === 'restXml';
    progress.caller = callerOf(signature, request, world.now(), query);
    const match = wire.match(request);
    progress.operation = match.operation.name;
    const operation = operations.get(match.operation.name);
    if (!operation) throw notEmulated(`${name}:${match.operation.name}`);
    const input = (await wire.parse(match, request)) as never;
    const output = this.#run(operation, input, progress.caller, {
      action: operation.action ?? `${actions}:${String(operation.name)}`,
      query,
    });
    await durable();
    return wire.respond(match.operation, output, requestId);
  }

  /** Synchronous from what is due to the answer: no other call comes in between. */
  #run(operation: AnyOperation, input: never, caller: Caller, how: { action: string; query: boolean }): object {
    const { world } = this.#options;
    world.settle();
    ensureAccount(world, caller.account);
    return world.transact(() => {
      const call: Call = { world, caller, account: caller.account, region: caller.region, now: world.now() };
      const resource = operation.resource?.(input, call);
      const owner = operation.owner?.(input, call);
      if (resource) authorize(world, { caller, action: how.action, resource, ...(owner && { owner }) }, how.query);
      return operation.handle(input, call);
    });
  }

  #load(signingName: string, request: WireRequest): Promise<Loaded> {
    const { services } = this.#options;
    const service = Object.hasOwn(services, signingName) ? services[signingName] : undefined;
    if (!service) throw notEmulated(unknownOperation(signingName, request));
    const known = this.#loaded.get(signingName);
    if (known) return known;
    const loading = load(service);
    this.#loaded.set(signingName, loading);
    // A failed import may be tried again.
    loading.catch(() => this.#loaded.delete(signingName));
    return loading;
  }
}

async function load({ name, actions = name, client, operations }: Service): Promise<Loaded> {
  const [{ Wire }, module, list] = await Promise.all([import('../wire/wire.ts'), client(), operations()]);
  return {
    name,
    actions,
    wire: new Wire(module),
    operations: new Map(list.map((operation) => [operation.name, operation])),
  };
}

const unknownOperation = (service: string, request: WireRequest): string =>
  `${service}:${request.headers['x-amz-target']?.split('.').at(-1) ?? `${request.method} ${request.path}`}`;

/** 501 is what clients show at once instead of trying again. */
const notEmulated = (operation: string): AwsError =>
  new AwsError('NotImplemented', `${operation} is not emulated by this sandbox.`, { status: 501 });

const toAwsError = (thrown: unknown): AwsError =>
  thrown instanceof AwsError
    ? thrown
    : new AwsError(
        'InternalFailure',
        `The sandbox failed: ${thrown instanceof Error ? thrown.message : String(thrown)}`,
        {
          status: 500,
        },
      );
