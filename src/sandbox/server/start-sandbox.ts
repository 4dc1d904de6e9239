import { randomInt, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Clock } from '../../domain/clock.ts';
import type { RunningSandbox, SandboxAddress, SandboxOptions } from '../ports.ts';
import { AwsError } from '../aws-error.ts';
import { realClock } from '../real-clock.ts';
import { services } from '../services/index.ts';
import type { Planting } from '../seed/plant-seed.ts';
import type { SeedSource } from '../seed/read-seed.ts';
import type { ChangeLog } from '../world/change-log.ts';
import { World } from '../world/world.ts';
import { ADMIN_PREFIX } from './admin-prefix.ts';
import { answerAdmin } from './admin-routes.ts';
import { CallLog } from './call-log.ts';
import { Gateway } from './gateway.ts';
import { idleTimer } from './idle-timer.ts';
import { httpServer, listen } from './listen.ts';

/** Starts a sandbox in this process. */
export async function startSandbox(options: SandboxOptions = {}, clock: Clock = realClock): Promise<RunningSandbox> {
  const { world, log } = await openWorld(options, clock);
  const durable = (): Promise<void> => log?.durable() ?? Promise.resolve();
  const calls = new CallLog();
  const gateway = new Gateway({ world, services, calls, durable, sleep: (ms) => clock.sleep(ms), random });
  let closing: Promise<void> | undefined;
  const stop = (): void => void close();
  const admin = { world, calls, durable, stop, address: () => address };
  const idle = idleTimer(options.idleMs, stop);
  const seed = world.pending ? await seedOf(options.seedFile).catch(givingBack(log)) : undefined;
  const prepared = lazily(() => prepare(world, seed));
  const server = httpServer(async (request) => {
    if (closing) throw new AwsError('ServiceUnavailable', 'The sandbox is stopping.', { status: 503 });
    idle.reset();
    await prepared();
    return request.path.startsWith(ADMIN_PREFIX) ? answerAdmin(request, admin) : gateway.answer(request);
  });
  const host = options.host ?? '127.0.0.1';
  const port = await listen(server, host, options.port ?? 0).catch(async (thrown: unknown) => {
    await log?.close();
    throw thrown;
  });
  const url = `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
  const address: SandboxAddress = { url, pid: process.pid, world: world.id, state: options.stateFile ?? null };
  let ended: () => void = () => undefined;
  const closed = new Promise<void>((resolve) => (ended = resolve));
  const close = (): Promise<void> => {
    closing ??= new Promise<void>((resolve) => {
      idle.cancel();
      server.close(() => resolve());
      // Answers under way are still written; connections that only wait are cut.
      server.closeIdleConnections();
      setTimeout(() => server.closeAllConnections(), 500).unref();
    })
      .then(() => log?.close())
      .then(ended);
    return closing;
  };
  return { ...address, closed, close };
}

async function openWorld(options: SandboxOptions, clock: Clock): Promise<{ world: World; log: ChangeLog | undefined }> {
  let log: ChangeLog | undefined;
  const world = new World({
    now: () => clock.now().getTime(),
    newId: randomUUID,
    onCommit: (changes) => log?.append(changes),
  });
  if (options.stateFile !== undefined) {
    const { openStateFile } = await import('../world/state-file.ts');
    log = await openStateFile(options.stateFile, world);
  }
  try {
    const pace =
      options.realistic === undefined ? {} : { pace: options.realistic ? ('realistic' as const) : ('quick' as const) };
    world.open({ ...pace, demo: options.empty !== true });
    await log?.durable();
  } catch (thrown) {
    await log?.close();
    throw thrown;
  }
  return { world, log };
}

const FINE = 2 ** 40;
const random = (): number => randomInt(FINE) / FINE;

/** What only calls need is imported at the first one, so that listening is quick. */
async function prepare(world: World, seed: SeedSource | undefined): Promise<void> {
  const [{ transitions }, { react }] = await Promise.all([
    import('../services/transitions.ts'),
    import('../services/reactions.ts'),
  ]);
  world.prepare(transitions, world.pending ? await fillOf(seed) : () => undefined, react);
}

async function fillOf(seed: SeedSource | undefined): Promise<Planting> {
  if (!seed) return (await import('../demo/make-demo-world.ts')).makeDemoWorld;
  return (await import('../seed/plant-seed.ts')).plantSeed(seed);
}

/** Read before anything listens, so that what is wrong with it is told to whoever starts it. */
async function seedOf(file: string | undefined): Promise<SeedSource | undefined> {
  if (file === undefined || !existsSync(file)) return undefined;
  const { readSeed } = await import('../seed/read-seed.ts');
  return readSeed(await readFile(file, 'utf8'), file);
}

/** Gives the state file back before the error goes on. */
const givingBack =
  (log: ChangeLog | undefined) =>
  async (thrown: unknown): Promise<never> => {
    await log?.close();
    throw thrown;
  };

/** Runs it once for all who wait; a failure is tried again. */
function lazily(run: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  return () => {
    running ??= run().catch((thrown: unknown) => {
      running = undefined;
      throw thrown;
    });
    return running;
  };
}
