import type { Planting } from '../seed/plant-seed.ts';
import type { FaultRule, SandboxAddress, SandboxInfo } from '../ports.ts';
import type { SessionRequest } from '../services/sagemaker/model/session-admin.ts';
import type { WireRequest, WireResponse } from '../wire/message.ts';
import type { World } from '../world/world.ts';
import { SagelaneError } from '../../domain/errors.ts';
import { addFault, clearFaults } from '../world/faults.ts';
import { exportWorld, importWorld } from '../world/export.ts';
import { ADMIN_PREFIX } from './admin-prefix.ts';
import type { CallLog } from './call-log.ts';

export interface AdminOptions {
  readonly world: World;
  readonly calls: CallLog;
  readonly address: () => SandboxAddress;
  readonly durable: () => Promise<void>;
  /** Stops the sandbox after the answer. */
  readonly stop: () => void;
}

type Route = (options: AdminOptions, body: unknown) => Promise<unknown>;

const ROUTES: Readonly<Record<string, Route>> = {
  'GET info': ({ world, address }) => {
    world.settle();
    return Promise.resolve(infoOf(world, address()));
  },
  'POST tick': async ({ world, durable }, body) => {
    const ms = (body as { ms?: unknown } | null)?.ms;
    if (typeof ms !== 'number' || !Number.isSafeInteger(ms) || ms < 0)
      throw new RangeError('ms must be a whole number of milliseconds, not negative');
    const now = world.tick(ms);
    await durable();
    return { now: new Date(now).toISOString() };
  },
  'POST rate': async ({ world, durable }, body) => {
    const rate = (body as { rate?: unknown } | null)?.rate;
    if (typeof rate !== 'number' || !(rate >= 0 && rate <= FASTEST))
      throw new RangeError(`rate must be a number from 0 to ${FASTEST}`);
    const now = world.setRate(rate);
    await durable();
    return { now: new Date(now).toISOString() };
  },
  'GET faults': ({ world }) => Promise.resolve({ faults: world.tables.faults.all() }),
  'POST faults': async ({ world, durable }, body) => {
    const fault = addFault(world, body as FaultRule);
    await durable();
    return { fault };
  },
  'DELETE faults': async ({ world, durable }, body) => {
    const id = (body as { id?: unknown } | null)?.id;
    const cleared = clearFaults(world, typeof id === 'string' ? id : undefined);
    await durable();
    return { cleared };
  },
  'GET export': ({ world }) => {
    world.settle();
    return Promise.resolve(exportWorld(world));
  },
  'POST import': async ({ world, durable }, body) => {
    const records = importWorld(world, body);
    await durable();
    return { records };
  },
  'POST seed': async ({ world, durable }, body) => {
    const { text, file } = (body ?? {}) as { text?: unknown; file?: unknown };
    const fill = typeof text === 'string' ? await planted(text, String(file)) : await demo();
    world.replace(() => fill(world));
    await durable();
    return { records: [...world.records()].length };
  },
  'GET sessions': async ({ world }) => {
    const { runningSessions } = await import('../services/sagemaker/model/session-admin.ts');
    world.settle();
    return { sessions: runningSessions(world) };
  },
  'POST sessions': async ({ world, durable }, body) => {
    const { administerSessions, runningSessions } = await import('../services/sagemaker/model/session-admin.ts');
    administerSessions(world, (body ?? {}) as SessionRequest);
    await durable();
    return { sessions: runningSessions(world) };
  },
  'POST stop': ({ stop }) => {
    stop();
    return Promise.resolve({});
  },
  'GET calls': ({ calls }) => Promise.resolve({ calls: calls.latest() }),
};

/** A day in a tenth of a second. */
const FASTEST = 864_000;

async function planted(text: string, file: string): Promise<Planting> {
  const [{ readSeed }, { plantSeed }] = await Promise.all([
    import('../seed/read-seed.ts'),
    import('../seed/plant-seed.ts'),
  ]);
  return plantSeed(readSeed(text, file));
}

const demo = async (): Promise<Planting> => (await import('../demo/make-demo-world.ts')).makeDemoWorld;

export async function answerAdmin(request: WireRequest, options: AdminOptions): Promise<WireResponse> {
  // A page in a browser must not steer the sandbox: browsers name their origin, our client has none.
  if (request.headers['origin'] !== undefined) return json(403, { error: 'requests from web pages are refused' });
  const name = `${request.method} ${request.path.slice(ADMIN_PREFIX.length)}`;
  const route = Object.hasOwn(ROUTES, name) ? ROUTES[name] : undefined;
  if (!route) return json(404, { error: `there is no ${name}; there are ${Object.keys(ROUTES).join(', ')}` });
  try {
    const text = Buffer.from(request.body).toString('utf8');
    return json(200, await route(options, text === '' ? null : (JSON.parse(text) as unknown)));
  } catch (thrown) {
    if (thrown instanceof SagelaneError) return json(400, { error: thrown.message, problems: thrown.problems });
    return json(thrown instanceof RangeError || thrown instanceof SyntaxError ? 400 : 500, {
      error: (thrown as Error).message,
    });
  }
}

function infoOf(world: World, address: SandboxAddress): SandboxInfo {
  const accounts = world.tables.accounts.all().map(({ id, alias }) => ({ id, alias }));
  const { url, pid, state } = address;
  return { url, pid, state, world: world.id, now: new Date(world.now()).toISOString(), accounts };
}

const json = (status: number, value: unknown): WireResponse => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(value),
});
