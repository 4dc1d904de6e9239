import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createApp, type App } from '../../app/app.ts';
import type { AppEvent } from '../../domain/events/index.ts';
import { problemsOf } from '../../domain/errors.ts';
import type { Speaker } from '../host.ts';
import { appOptionsOf } from '../app-options.ts';
import { describeSandbox, sandboxFolder } from '../sandbox-use.ts';
import { freshWorld, type FreshWorld } from './fresh-world.ts';
import { STEPS } from './steps.ts';
import type { DemoStep, Story } from './story.ts';

/** Plays the story on a fresh sandbox, or on the one of `--sandbox=URL`; true when every step held. */
export async function runDemo(speaker: Speaker, { keep }: { readonly keep: boolean }): Promise<boolean> {
  // What is kept must outlive this process.
  const world = await freshWorld(speaker, { outlives: keep });
  try {
    const events: AppEvent[] = [];
    const app = await openApp(speaker, world, events);
    const results: { name: string; ok: boolean; skipped?: true }[] = [];
    try {
      const story: Story = { app, url: world.url, events };
      for (const step of STEPS) {
        const broken = results.some(({ ok }) => !ok);
        results.push(await play(step, story, speaker, keep, broken));
      }
    } finally {
      await app.close();
    }
    const ok = results.every((step) => step.ok || step.skipped);
    const look = `sagelane shares list --sandbox=${world.url} --config ${world.manifest}`;
    if (keep && ok)
      speaker.emit({
        type: 'notice.given',
        message: `what the demo made is on ${world.url}; look at it with \`${look}\``,
      });
    speaker.emit({ type: 'demo.finished', ok, steps: results });
    return ok;
  } finally {
    await world.end();
  }
}

async function openApp(speaker: Speaker, { url, manifest }: FreshWorld, events: AppEvent[]): Promise<App> {
  const { globals, cwd, version, signal, force } = speaker;
  const { sandboxAdmin } = await import('../../sandbox/index.ts');
  const beside = existsSync(resolve(cwd, globals.config)) ? sandboxFolder(cwd, globals.config) : cwd;
  let product: 'terraform' | 'tofu' = 'terraform';
  // The story answers its own questions; fetching OpenTofu is for the user to agree to.
  let answer: 'yes' | 'cannot-ask' = 'cannot-ask';
  const app = await createApp({
    ...appOptionsOf(
      { ...globals, config: manifest, sandbox: url, accounts: [], regions: [] },
      { cwd, version, signal, force, confirm: () => Promise.resolve(answer), emit: (event) => events.push(event) },
    ),
    journalFile: join(beside, '.sagelane', 'journal.ndjson'),
    sandbox: describeSandbox(url, await sandboxAdmin(url).info(), globals.provider, () => Promise.resolve(product)),
  });
  product = (await app.terraform()).binary.product;
  answer = 'yes';
  return app;
}

async function play(
  step: DemoStep,
  story: Story,
  speaker: Speaker,
  keep: boolean,
  broken: boolean,
): Promise<{ name: string; ok: boolean; skipped?: true }> {
  const { name } = step;
  const told = (ok: boolean, skipped: boolean, detail: string, ms: number) =>
    speaker.emit({ type: 'demo.stepped', name, ok, skipped, detail, ms });
  if ((step.cleansUp && keep) || (broken && !step.cleansUp)) {
    told(false, true, broken ? 'an earlier step did not hold' : 'kept on request', 0);
    return { name, ok: broken ? false : true, skipped: true };
  }
  const begun = performance.now();
  try {
    const detail = await step.run(story);
    told(true, false, detail, Math.round(performance.now() - begun));
    return { name, ok: true };
  } catch (thrown) {
    const detail = problemsOf(thrown)
      .map(({ code, what, fix }) => `${code}: ${what}${fix === undefined ? '' : ` (${fix})`}`)
      .join('; ');
    told(false, false, detail, Math.round(performance.now() - begun));
    return { name, ok: false };
  }
}
