import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createApp } from '../../app/app.ts';
import type { AppEvent } from '../../domain/events/index.ts';
import { problemsOf } from '../../domain/errors.ts';
import type { Speaker } from '../host.ts';
import { appOptionsOf } from '../app-options.ts';
import { describeSandbox, sandboxFolder } from '../sandbox-use.ts';
import { freshWorld } from './fresh-world.ts';
import { STEPS } from './steps.ts';
import type { DemoStep, Story } from './story.ts';

/** Plays the story on a fresh sandbox, or on the one of `--sandbox=URL`; true when every step held. */
export async function runDemo(speaker: Speaker, { keep }: { readonly keep: boolean }): Promise<boolean> {
  // What is kept must outlive this process.
  const { url, manifest, end } = await freshWorld(speaker, { outlives: keep });
  const events: AppEvent[] = [];
  const results: { name: string; ok: boolean; skipped?: true }[] = [];
  const { sandboxAdmin } = await import('../../sandbox/index.ts');
  let product: 'terraform' | 'tofu' = 'terraform';
  const app = await createApp({
    ...appOptionsOf(
      {
        ...speaker.globals,
        config: manifest,
        sandbox: url,
        accounts: [],
        region: null,
        yes: true,
      },
      {
        cwd: speaker.cwd,
        version: speaker.version,
        signal: speaker.signal,
        force: speaker.force,
        confirm: () => Promise.resolve('yes'),
        emit: (event) => events.push(event),
      },
    ),
    journalFile: join(
      existsSync(resolve(speaker.cwd, speaker.globals.config))
        ? sandboxFolder(speaker.cwd, speaker.globals.config)
        : speaker.cwd,
      '.sagelane',
      'journal.ndjson',
    ),
    sandbox: describeSandbox(url, await sandboxAdmin(url).info(), speaker.globals.provider, () =>
      Promise.resolve(product),
    ),
  });
  try {
    product = (await app.terraform()).binary.product;
    const story: Story = { app, url, events };
    for (const step of STEPS)
      results.push(
        await play(
          step,
          story,
          speaker,
          keep,
          results.some(({ ok }) => !ok),
        ),
      );
  } finally {
    await app.close();
    await end();
  }
  const ok = results.every((step) => step.ok || step.skipped);
  if (keep && ok)
    speaker.emit({
      type: 'notice.given',
      message: `what the demo made is on ${url}; look at it with \`sagelane shares list --sandbox=${url} --config ${app.paths.manifest}\``,
    });
  speaker.emit({ type: 'demo.finished', ok, steps: results });
  return ok;
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
