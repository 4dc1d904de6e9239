import { dirname, join, resolve } from 'node:path';
import { userFolder, type Env } from './user-folder.ts';

/** Where everything of a project and of a user lives; contract of docs/paths.md. */
export interface Paths {
  /** Absolute path of the manifest, whether or not it exists. */
  readonly manifest: string;
  /** Its folder. */
  readonly project: string;
  /** Sandbox state, run bundles, apply journals: git-ignored. */
  readonly sagelane: string;
  readonly runs: string;
  readonly journal: string;
  /** Records of containments. */
  readonly containments: string;
  readonly cache: string;
  /** What was seen of executions: each world of the sandbox has its own. */
  readonly history: string;
  /** Where local Terraform state lives: beside the manifest, or apart for each world of the sandbox. */
  readonly state: string;
  readonly synth: string;
}

export function pathsOf(options: {
  readonly cwd: string;
  readonly config: string;
  readonly env: Env;
  readonly world: string | null;
  readonly manifestExists: boolean;
  readonly journal?: string;
}): Paths {
  const { cwd, config, env, world } = options;
  const manifest = resolve(cwd, config);
  const project = dirname(manifest);
  const sagelane = join(project, '.sagelane');
  const inSandbox = world !== null;
  const inFolder = inSandbox || options.manifestExists;
  return {
    manifest,
    project,
    sagelane,
    runs: join(sagelane, 'runs'),
    journal:
      options.journal ??
      (inSandbox
        ? join(options.manifestExists ? project : cwd, '.sagelane', 'journal.ndjson')
        : join(userFolder(env, 'state'), 'journal', 'journal.ndjson')),
    containments: inFolder
      ? join(options.manifestExists ? project : cwd, '.sagelane', 'containments')
      : join(userFolder(env, 'state'), 'containments'),
    cache: userFolder(env, 'cache'),
    history: inSandbox
      ? join(options.manifestExists ? project : cwd, '.sagelane', `history-${world}.sqlite`)
      : join(userFolder(env, 'cache'), 'history.sqlite'),
    state: inSandbox ? join(sagelane, 'state', world) : project,
    synth: env['CDKTF_OUTDIR'] ? resolve(cwd, env['CDKTF_OUTDIR']) : join(project, 'cdktf.out'),
  };
}
