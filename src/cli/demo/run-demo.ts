import { copyFile, mkdir, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createApp } from '../../app/app.ts';
import { systemClock } from '../../app/system-clock.ts';
import type { AppEvent } from '../../domain/events/index.ts';
import { problemsOf, SagelaneError } from '../../domain/errors.ts';
import type { Speaker } from '../host.ts';
import { appOptionsOf } from '../app-options.ts';
import { describeSandbox, sandboxFolder } from '../sandbox-use.ts';
import { STEPS } from './steps.ts';
import type { DemoStep, Story } from './story.ts';

/** Plays the story on a fresh sandbox, or on the one of `--sandbox=URL`; true when every step held. */
export async function runDemo(speaker: Speaker, { keep }: { readonly keep: boolean }): Promise<boolean> {
  const folder = join(speaker.cwd, '.sagelane', 'demo');
  const { url, end } = await freshWorld(speaker, folder, keep);
  const events: AppEvent[] = [];
  const results: { name: string; ok: boolean; skipped?: true }[] = [];
  const { sandboxAdmin } = await import('../../sandbox/index.ts');
  let product: 'terraform' | 'tofu' = 'terraform';
  const app = await createApp({
    ...appOptionsOf(
      {
        ...speaker.globals,
        config: join(folder, 'sagelane.yaml'),
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

/** The manifest of the example in a folder of its own, and a world that nobody has touched. */
async function freshWorld(
  { globals }: Speaker,
  folder: string,
  keep: boolean,
): Promise<{ readonly url: string; readonly end: () => Promise<void> }> {
  const { ensureFolderSandbox, findFolderSandbox, sandboxAdmin, startSandbox } = await import('../../sandbox/index.ts');
  const earlier = await findFolderSandbox(folder);
  if (earlier) await sandboxAdmin(earlier.url).stop();
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await copyFile(exampleManifest(), join(folder, 'sagelane.yaml'));
  if (typeof globals.sandbox === 'string') return { url: globals.sandbox, end: async () => undefined };
  // What is kept must outlive this process.
  if (keep)
    return { url: (await ensureFolderSandbox({ folder, idleMs: 15 * 60_000 })).url, end: async () => undefined };
  const running = await startSandbox({}, systemClock);
  return { url: running.url, end: () => running.close() };
}

/** In the clone and in the package alike, `examples/` lies at the root. */
function exampleManifest(): string {
  for (const up of ['../../../', '../../../../']) {
    const file = fileURLToPath(new URL(`${up}examples/pipeline-share/sagelane.yaml`, import.meta.url));
    if (existsSync(file)) return file;
  }
  throw new SagelaneError({
    code: 'PackageBroken',
    what: 'examples/pipeline-share/sagelane.yaml is missing from the package',
    fix: 'install sagelane again',
  });
}
