import type { SandboxAddress, SandboxInfo } from '../ports.ts';
import type { WireRequest, WireResponse } from '../wire/message.ts';
import type { World } from '../world/world.ts';
import type { CallLog } from './call-log.ts';

/** Where the admin surface lies, apart from AWS's paths. */
export const ADMIN_PREFIX = '/_sandbox/';

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
  'POST stop': ({ stop }) => {
    stop();
    return Promise.resolve({});
  },
  'GET calls': ({ calls }) => Promise.resolve({ calls: calls.latest() }),
};

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
