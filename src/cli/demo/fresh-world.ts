import { existsSync } from 'node:fs';
import { copyFile, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { systemClock } from '../../app/system-clock.ts';
import { SagelaneError } from '../../domain/errors.ts';
import type { Speaker } from '../host.ts';

const IDLE_MS = 15 * 60_000;

export interface FreshWorld {
  readonly url: string;
  /** The example's manifest, in a folder of its own. */
  readonly manifest: string;
  end(): Promise<void>;
}

/** A world that nobody has touched (or that of `--sandbox=URL`), and the example's manifest. */
export async function freshWorld(
  { globals, cwd }: Speaker,
  { outlives }: { readonly outlives: boolean },
): Promise<FreshWorld> {
  const { ensureFolderSandbox, findFolderSandbox, sandboxAdmin, startSandbox } = await import('../../sandbox/index.ts');
  const folder = join(cwd, '.sagelane', 'demo');
  const earlier = await findFolderSandbox(folder);
  if (earlier) await sandboxAdmin(earlier.url).stop();
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const manifest = join(folder, 'sagelane.yaml');
  await copyFile(exampleManifest(), manifest);

  const remains = { manifest, end: () => Promise.resolve() };
  if (typeof globals.sandbox === 'string') return { ...remains, url: globals.sandbox };
  if (outlives) return { ...remains, url: (await ensureFolderSandbox({ folder, idleMs: IDLE_MS })).url };
  const running = await startSandbox({}, systemClock);
  return { url: running.url, manifest, end: () => running.close() };
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
