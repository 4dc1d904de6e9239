import { createApp, type App } from '../../app/app.ts';
import { systemClock } from '../../app/system-clock.ts';
import { containUser } from '../../commands/contain-user.ts';
import type { Command } from '../../commands/engine/command.ts';
import { dispatch } from '../../commands/engine/dispatch.ts';
import { previewContainment } from '../../commands/preview-containment.ts';
import { previewRelease } from '../../commands/preview-release.ts';
import { releaseContainment } from '../../commands/release-containment.ts';
import { USUAL_CHOICES, USUAL_WAIT_MS } from '../../domain/containment/containment.ts';
import type { AppEvent } from '../../domain/events/index.ts';
import type { Speaker } from '../host.ts';
import { appOptionsOf } from '../app-options.ts';
import { describeSandbox } from '../sandbox-use.ts';
import { checksOf, scoreOf } from './containment-score.ts';

const DRILL = 'containment';

type Confirm = Parameters<typeof appOptionsOf>[1]['confirm'];

/** Sets the scene, lets it be contained by the same commands as in an incident, and scores what is left; true when nothing is. */
export async function runContainmentDrill(speaker: Speaker, confirm: Confirm): Promise<boolean> {
  const { startSandbox, setLaptopTheft } = await import('../../sandbox/index.ts');
  const given = speaker.globals.sandbox;
  const own = typeof given === 'string' ? null : await startSandbox({}, systemClock);
  const url = own?.url ?? String(given);
  try {
    const scene = await setLaptopTheft(url);
    try {
      speaker.emit({ type: 'drill.started', drill: DRILL, scene: scene.lines });
      const app = await openApp(speaker, url, confirm);
      const begun = performance.now();
      try {
        const contained = await contain(app, scene.user);
        const containMs = Math.round(performance.now() - begun);
        const checks = checksOf(contained?.result ?? 'declined', await scene.look());
        for (const check of checks) speaker.emit({ type: 'drill.scored', ...check });
        if (contained !== null) await release(app, contained.id);
        const missed = checks.filter(({ ok }) => !ok).map(({ what }) => what);
        const ok = missed.length === 0;
        const lastStopMs = contained?.lastStopMs ?? null;
        await scene.end();
        speaker.emit({
          type: 'drill.finished',
          drill: DRILL,
          ok,
          score: scoreOf(checks),
          containMs,
          lastStopMs,
          missed,
        });
        return ok;
      } finally {
        await app.close();
      }
    } finally {
      await scene.end();
    }
  } finally {
    await own?.close();
  }
}

async function openApp(speaker: Speaker, url: string, confirm: Confirm): Promise<App> {
  const { globals, cwd, version, signal, force, emit } = speaker;
  const { sandboxAdmin } = await import('../../sandbox/index.ts');
  const wiring = { cwd, version, signal, force, confirm, emit: (event: AppEvent) => emit(event) };
  return createApp({
    // The scene is about every account of its world, whatever manifest lies here.
    ...appOptionsOf(
      { ...globals, config: 'no-manifest-in-a-drill.yaml', sandbox: url, accounts: [], regions: [] },
      wiring,
    ),
    sandbox: describeSandbox(url, await sandboxAdmin(url).info(), globals.provider, () => Promise.resolve('terraform')),
  });
}

interface ContainedInDrill {
  readonly id: string;
  readonly result: string;
  readonly lastStopMs: number | null;
}

async function contain(app: App, user: string): Promise<ContainedInDrill | null> {
  const choices = { ...USUAL_CHOICES, grants: true };
  const preview = await done(app, previewContainment, { target: { kind: 'user', text: user }, roles: [], choices });
  if (preview === null) return null;
  const input = { preview, reason: 'a drill: laptop stolen', ticket: 'DRILL', ttlMs: null, waitMs: USUAL_WAIT_MS };
  const contained = await done(app, containUser, input);
  if (contained === null) return null;
  return { id: contained.containment.id, result: contained.verdict.result, lastStopMs: contained.lastStopMs };
}

/** The world is left as it was, as far as that goes. */
async function release(app: App, id: string): Promise<void> {
  const plan = await done(app, previewRelease, { who: id, roles: [] });
  if (plan !== null) await dispatch(releaseContainment, { plan, reason: 'the drill is over' }, app.context);
}

async function done<Input, Result>(app: App, command: Command<Input, Result>, input: Input): Promise<Result | null> {
  const outcome = await dispatch(command, input, app.context);
  return outcome.status === 'done' ? outcome.result : null;
}
