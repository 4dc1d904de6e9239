import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { SagelaneError } from '../../domain/errors.ts';
import { jsonOf } from '../../domain/json-of.ts';
import { withFileLock } from '../../system/file-lock.ts';
import type { Environment } from '../environment.ts';
import { asObject, asText, type UncheckedObject } from '../json-shape.ts';
import type { Synthesis } from '../ports.ts';
import { INTERRUPTED } from '../terraform-process.ts';
import { readSynthesis } from './read-synthesis.ts';
import { removeOrphans } from './remove-orphans.ts';
import { runSynthChild, type SynthChild } from './synth-child.ts';
import { nothingSynthesized, synthFailure } from './synth-failure.ts';

export interface SynthesizeOptions {
  /** Absolute; the app runs in its folder. */
  readonly manifestFile: string;
  /** Absolute (`CDKTF_OUTDIR`, else `cdktf.out` beside the manifest). Keep it: terraform's own folders live in it. */
  readonly outdir: string;
  readonly sandbox: boolean;
  /** Absolute: where local state files live. */
  readonly stateDir: string;
  /** The user's environment; an app may need any of it. */
  readonly env: Environment;
  readonly cacheDir: string;
  /** Default: `app` of the cdktf.json beside the manifest, else the built-in stacks. */
  readonly appCommand?: string;
  /** What cdktf asks for its version while it validates; default `terraform` on the PATH. */
  readonly terraform?: string;
  readonly signal?: AbortSignal;
}

/** Runs the CDKTF app and reads what it wrote; two synths into one folder take turns. */
export async function synthesize(options: SynthesizeOptions): Promise<Synthesis> {
  const begun = performance.now();
  // cdktf makes the folder, but not those above it.
  mkdirSync(options.outdir, { recursive: true });
  const { signal } = options;
  try {
    const synthesis = await withFileLock(join(options.outdir, '.synth'), () => synthesizeAlone(options), {
      timeoutMs: TURN_MS,
      ...(signal && { signal }),
    });
    return { outdir: options.outdir, ...synthesis, ms: Math.round(performance.now() - begun) };
  } catch (thrown) {
    throw signal?.aborted ? new SagelaneError({ ...INTERRUPTED, what: 'synth was interrupted', why: NO_HARM }) : thrown;
  }
}

const TURN_MS = 120_000;
const NO_HARM = 'it only writes files, nothing was changed';

async function synthesizeAlone(options: SynthesizeOptions): Promise<Pick<Synthesis, 'stacks' | 'findings'>> {
  const { outdir, signal } = options;
  const cwd = dirname(options.manifestFile);
  const config = readCdktfJson(cwd);
  const appCommand = options.appCommand ?? asText(config['app']);
  const child: SynthChild = {
    appCommand,
    cwd,
    env: appEnvironment(options, config),
    cacheDir: options.cacheDir,
    creationStacks: false,
    ...(signal && { signal }),
  };
  const manifest = join(outdir, 'manifest.json');
  const before = stampOf(manifest);
  let end = await runSynthChild(child);
  if (end.exitCode !== 0 && !signal?.aborted && mayKnowMore(end.thrown)) {
    end = await runSynthChild({ ...child, creationStacks: true });
  }
  const app = appCommand ?? 'the built-in stacks';
  if (end.exitCode !== 0) throw synthFailure(end, app);
  if (stampOf(manifest) === before) throw nothingSynthesized(app);

  const synthesis = readSynthesis(outdir, app);
  removeOrphans(outdir, synthesis.stacks);
  return synthesis;
}

/** An error of the app's own may stem from a token; what Node or Sagelane said of files and manifests does not. */
const mayKnowMore = (thrown: UncheckedObject | undefined): boolean =>
  thrown !== undefined && asText(thrown['code']) === undefined && thrown['problems'] === undefined;

function appEnvironment(options: SynthesizeOptions, config: UncheckedObject): Environment {
  const context = asObject(config['context']);
  // Neither may come from outside: it is this call that says where to work, and JSON is what is read.
  const { SAGELANE_SANDBOX: _sandbox, SYNTH_HCL_OUTPUT: _hcl, ...env } = options.env;
  return {
    ...env,
    SAGELANE_MANIFEST: options.manifestFile,
    SAGELANE_STATE_DIR: options.stateDir,
    ...(options.sandbox && { SAGELANE_SANDBOX: '1' }),
    CDKTF_OUTDIR: options.outdir,
    ...(Object.keys(context).length > 0 && { CDKTF_CONTEXT_JSON: JSON.stringify(context) }),
    ...(options.terraform !== undefined && { TERRAFORM_BINARY_NAME: options.terraform }),
  };
}

function readCdktfJson(folder: string): UncheckedObject {
  const file = join(folder, 'cdktf.json');
  if (!existsSync(file)) return {};
  const config = jsonOf(readFileSync(file, 'utf8'));
  if (config !== undefined) return asObject(config);
  throw new SagelaneError({
    code: 'SynthFailed',
    what: 'cdktf.json is no JSON',
    where: file,
    fix: 'correct it, or remove it to use the built-in stacks',
  });
}

/** Changes whenever the file is written; undefined when there is none. */
function stampOf(file: string): string | undefined {
  const stats = statSync(file, { bigint: true, throwIfNoEntry: false });
  return stats && `${stats.mtimeNs}/${stats.ctimeNs}/${stats.ino}`;
}
