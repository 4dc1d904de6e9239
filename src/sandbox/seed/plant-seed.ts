import { NormalizedSchema } from '@smithy/core/schema';
import { parseDuration } from '../../domain/duration.ts';
import { SagelaneError, type Problem } from '../../domain/errors.ts';
import { AwsError } from '../aws-error.ts';
import type { AnyOperation } from '../operation.ts';
import { perform } from '../server/perform.ts';
import { services, type Service } from '../services/index.ts';
import { ensureAccount } from '../world/accounts.ts';
import { addFault } from '../world/faults.ts';
import type { World } from '../world/world.ts';
import { validate } from '../wire/validation.ts';
import { Wire } from '../wire/wire.ts';
import type { SeedSource } from './read-seed.ts';
import type { Seed, SeedCall } from './seed.ts';
import { resolveReferences } from './seed-references.ts';
import { seedInput } from './seed-input.ts';

/** A service of which a seed calls something. */
interface Callable {
  readonly wire: Wire;
  readonly actions: string;
  readonly operations: ReadonlyMap<string, AnyOperation>;
}

export type Planting = (world: World) => void;

/** Loads what the seed calls, and answers what fills a world by it: synchronous, so that it is one transaction. */
export async function plantSeed(source: SeedSource): Promise<Planting> {
  const callables = new Map<string, Callable>();
  const byName = new Map(Object.values(services).map((service) => [service.name, service]));
  for (const { call } of source.seed.calls ?? []) {
    const name = call.split(':')[0] ?? '';
    const service = byName.get(name);
    if (service && !callables.has(name)) callables.set(name, await load(service));
  }
  const demo = source.seed.base === 'demo' ? await import('../demo/make-demo-world.ts') : undefined;
  return (world) => {
    demo?.makeDemoWorld(world);
    plant(world, source, callables);
  };
}

async function load({ name, actions = name, client, operations }: Service): Promise<Callable> {
  const list = await operations();
  return { wire: new Wire(await client()), actions, operations: new Map(list.map((one) => [String(one.name), one])) };
}

function plant(world: World, source: SeedSource, callables: ReadonlyMap<string, Callable>): void {
  const { seed } = source;
  makeAccounts(world, seed);
  const now = world.now();
  const answers = new Map<string, object>();
  let latest = 0;
  (seed.calls ?? []).forEach((call, index) => {
    // Whatever is listed later does not happen earlier.
    latest = Math.max(latest, now - (parseDuration(call.ago ?? '0s') ?? 0));
    const time = latest;
    try {
      world.settle(time);
      const answer = world.at(time, () => callOf(world, seed, call, { callables, answers }));
      if (call.as !== undefined) answers.set(call.as, answer);
    } catch (thrown) {
      throw refused(source, index, call, thrown);
    }
  });
  world.settle(now);
  for (const rule of seed.faults ?? []) addFault(world, rule);
}

function callOf(
  world: World,
  seed: Seed,
  { account, call, with: given = {}, region }: SeedCall,
  known: { readonly callables: ReadonlyMap<string, Callable>; readonly answers: ReadonlyMap<string, object> },
): object {
  const [service = '', name = ''] = call.split(':');
  const callable = known.callables.get(service);
  const operation = callable?.operations.get(name);
  const model = callable?.wire.operations.get(name);
  if (!callable || !operation || !model) throw new RangeError('the sandbox emulates no such operation');
  const id = accountOf(world, account);
  const schema = NormalizedSchema.of(model.input);
  const input = seedInput(schema, resolveReferences(given, known.answers), () => world.newId());
  const problems = validate(schema, input);
  if (problems.length > 0) throw new RangeError(problems.join('; '));
  ensureAccount(world, id);
  const caller = {
    account: id,
    region: region ?? seed.region ?? 'us-east-1',
    arn: `arn:aws:iam::${id}:root`,
    userId: id,
  };
  const query = callable.wire.kind === 'awsQuery';
  const action = operation.action ?? `${callable.actions}:${name}`;
  return perform(world, { operation, input: input as never, caller, action, query });
}

function makeAccounts(world: World, { accounts = [], organization }: Seed): void {
  for (const { id, alias } of accounts) {
    const record = ensureAccount(world, id);
    world.tables.accounts.put(id, { ...record, alias: alias ?? null });
  }
  if (!organization) return;
  const management = accountOf(world, organization.management);
  world.tables.organizations.put(organization.id, {
    id: organization.id,
    arn: `arn:aws:organizations::${management}:organization/${organization.id}`,
    managementAccount: management,
    ramSharing: organization.sharing ?? false,
  });
  for (const member of new Set([management, ...(organization.accounts ?? []).map((one) => accountOf(world, one))])) {
    world.tables.accounts.put(member, { ...ensureAccount(world, member), organization: organization.id });
  }
}

function accountOf(world: World, given: string): string {
  if (/^\d{12}$/.test(given)) return given;
  const known = world.tables.accounts.all().find(({ alias }) => alias === given);
  if (!known) throw new RangeError(`no account of this seed is called ${given}`);
  return known.id;
}

function refused({ pointOf }: SeedSource, index: number, { call }: SeedCall, thrown: unknown): SagelaneError {
  const why = thrown instanceof AwsError ? `${thrown.code}: ${thrown.message}` : (thrown as Error).message;
  const problem: Problem = {
    code: 'SeedRefused',
    what: `${call} does not work here`,
    at: pointOf(['calls', index]),
    why,
    fix: 'correct this call, or what it builds on; nothing of the seed was taken',
  };
  return new SagelaneError(problem, { cause: thrown });
}
