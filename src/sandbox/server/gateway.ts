import { AwsError, notEmulated } from '../aws-error.ts';
import type { AnyOperation } from '../operation.ts';
import type { Service } from '../services/index.ts';
import { ensureAccount } from '../world/accounts.ts';
import { takeFaults } from '../world/faults.ts';
import type { FaultKind } from '../ports.ts';
import type { FaultRecord } from '../world/records/fault.ts';
import { callerOf, signatureOf, type Caller } from '../world/caller.ts';
import type { World } from '../world/world.ts';
import type { WireRequest, WireResponse } from '../wire/message.ts';
import { afterEmptyPage, emptyPage, pagingOf } from '../wire/paging.ts';
import type { WireOperation } from '../wire/operations.ts';
import type { Wire } from '../wire/wire.ts';
import type { CallLog } from './call-log.ts';
import { ConnectionDropped, faultOf, meetFaults, skewOf } from './meet-faults.ts';
import { longPoll } from './long-poll.ts';
import { callOf, perform, type Performance } from './perform.ts';
import { plainError } from './plain-error.ts';
import { serviceKeyOf } from './service-key.ts';
import { unsignedCall } from './unsigned-call.ts';

export interface GatewayOptions {
  readonly world: World;
  readonly services: Readonly<Record<string, Service>>;
  readonly calls: CallLog;
  /** What was committed is on disk when it resolves. */
  readonly durable: () => Promise<void>;
  /** Of the world outside: a slow answer is slow for whoever waits. */
  readonly sleep: (ms: number) => Promise<void>;
  /** In [0, 1). */
  readonly random: () => number;
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
  faults: readonly FaultRecord[];
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
    const progress: Progress = { service: signatureOf(request)?.service ?? '', operation: '', faults: [] };
    let error: AwsError | null = null;
    let response: WireResponse | undefined;
    try {
      response = await this.#handle(request, progress, requestId);
    } catch (thrown) {
      error = toAwsError(thrown);
      const { loaded, service } = progress;
      if (!(thrown instanceof ConnectionDropped)) {
        response = loaded ? await loaded.wire.fail(error, requestId) : plainError(error, request, service, requestId);
      }
    }
    const { caller, faults } = progress;
    calls.add({
      at: new Date(world.now()).toISOString(),
      account: caller?.account ?? '',
      region: caller?.region ?? '',
      service: progress.loaded?.name ?? progress.service,
      operation: progress.operation,
      caller: caller?.arn ?? '',
      error: error?.code ?? null,
      faults: faults.map((one) => one.kind),
    });
    if (!response) throw new ConnectionDropped();
    const skew = skewOf(faults);
    if (skew === undefined) return response;
    return { ...response, headers: { ...response.headers, date: new Date(world.realNow() + skew).toUTCString() } };
  }

  async #handle(request: WireRequest, progress: Progress, requestId: string): Promise<WireResponse> {
    const { world, durable } = this.#options;
    const signed = signatureOf(request);
    const unsigned = signed ? undefined : unsignedCall(request);
    const signature = signed ?? unsigned?.signature;
    if (!signature) {
      throw new AwsError('MissingAuthenticationToken', 'Request is missing Authentication Token', { status: 403 });
    }
    const key = serviceKeyOf(signature.service, request);
    const { name, actions, wire, operations } = (progress.loaded = await this.#load(key, request));
    const query = wire.kind.endsWith('Query') || wire.kind === 'restXml';
    progress.caller = unsigned?.caller ?? callerOf(signature, request, world.now(), query);
    const match = wire.match(request);
    progress.operation = match.operation.name;
    const operation = operations.get(match.operation.name);
    if (!operation) throw notEmulated(`${name}:${match.operation.name}`);
    const faults = await this.#meet(progress, match.operation, operation.mutates, request);
    const paging = pagingOf(match.operation);
    const parsed = (await wire.parse(match, request)) as object;
    const input = (paging ? afterEmptyPage(parsed, paging) : parsed) as never;
    const action = operation.action ?? `${actions}:${String(operation.name)}`;
    const stale = faultOf(faults, 'stale');
    const back = stale ? (stale.ms ?? STALE_MS) : 0;
    const { caller } = progress;
    const userAgent = request.headers['user-agent'] ?? '';
    const run = (): object => this.#run({ operation, input, caller, action, query, back, userAgent });
    const output = operation.waits
      ? await longPoll(world, run, waitOf(operation, input, caller, world), request)
      : run();
    await durable();
    if (faultOf(faults, 'drop')) throw new ConnectionDropped();
    const shown = paging && faultOf(faults, 'empty-page') ? emptyPage(output, paging, input) : output;
    return wire.respond(match.operation, shown, requestId);
  }

  /** Lets happen what rules of faults do to a call before it is handled; answers those it met. */
  async #meet(
    progress: Progress,
    operation: WireOperation,
    mutates: boolean,
    request: WireRequest,
  ): Promise<readonly FaultRecord[]> {
    const { world, random, sleep } = this.#options;
    const { caller, loaded } = progress;
    if (!caller || !loaded || world.tables.faults.size === 0) return [];
    const { name: service, wire } = loaded;
    const { account } = caller;
    const canMeet = (kind: FaultKind): boolean => {
      if (kind === 'stale') return !mutates;
      return kind !== 'empty-page' || (!mutates && pagingOf(operation) !== undefined);
    };
    const faults = takeFaults(world, { service, operation: operation.name, account, canMeet }, random);
    if (faults.length === 0) return faults;
    progress.faults = faults;
    const slow = faultOf(faults, 'slow');
    if (slow) await sleep(slow.ms ?? SLOW_MS);
    meetFaults(faults, { service, wire, request, realNow: world.realNow() });
    return faults;
  }

  /** Synchronous from what is due to the answer: no other call comes in between. */
  #run(performance: Performance): object {
    const { world } = this.#options;
    world.settle();
    ensureAccount(world, performance.caller.account);
    return perform(world, performance);
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

/** How long an answer of an operation that polls may be held back. */
const waitOf =
  (operation: AnyOperation, input: never, caller: Caller, world: World) =>
  (output: object): number =>
    operation.waits?.(input, output as never, callOf(world, caller)) ?? 0;

/** How far back a stale read looks, and how long a slow answer takes, when the rule does not say. */
const STALE_MS = 5_000;
const SLOW_MS = 3_000;

async function load({ name, actions = name, client, operations }: Service): Promise<Loaded> {
  const [{ Wire }, { constraintsOf }, module, list] = await Promise.all([
    import('../wire/wire.ts'),
    import('../wire/constraint-data.ts'),
    client(),
    operations(),
  ]);
  return {
    name,
    actions,
    wire: new Wire(module, constraintsOf(name)),
    operations: new Map(list.map((operation) => [operation.name, operation])),
  };
}

const unknownOperation = (service: string, request: WireRequest): string =>
  `${service}:${request.headers['x-amz-target']?.split('.').at(-1) ?? `${request.method} ${request.path}`}`;

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
