import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { loadManifest } from '../../config/index.ts';
import { SagelaneError } from '../../domain/errors.ts';
import type { CiFile, CiProject } from './ci-project.ts';
import { encryptionOf } from './encryption.ts';
import { githubWorkflows } from './github-workflows.ts';
import { gitlabPipeline } from './gitlab-pipeline.ts';

/** Where pipelines can be written for. */
const CI_HOSTS = { github: githubWorkflows, gitlab: gitlabPipeline } as const satisfies Record<
  string,
  (project: CiProject) => readonly CiFile[]
>;

interface Options {
  readonly host: keyof typeof CI_HOSTS;
  readonly encryptTo: string | undefined;
  readonly cwd: string;
  readonly config: string;
  readonly version: string;
}

/** Writes the workflow files of a project, and none at all when they could not work safely. */
export async function writeCi(options: Options): Promise<readonly { readonly path: string; readonly what: string }[]> {
  const file = resolve(options.cwd, options.config);
  if (!existsSync(file)) {
    throw new SagelaneError({
      code: 'ManifestMissing',
      what: `there is no manifest ${file}`,
      fix: 'write one with `sagelane init`, name your accounts and a remote backend in it, then come back',
    });
  }
  const manifest = await loadManifest(file);
  const encryption = encryptionOf(options.encryptTo);
  if (manifest.backend.kind === 'local') {
    throw new SagelaneError({
      code: 'BackendLocal',
      what: `${file} keeps Terraform's state in local files`,
      why: 'what one job applies, the next one has to know, and a job leaves no files behind',
      fix: 'declare backend: { s3: { bucket: NAME } }',
    });
  }
  const files = CI_HOSTS[options.host]({ version: options.version, region: manifest.region, encryption });
  const there = files.map(({ path }) => join(options.cwd, path)).filter((path) => existsSync(path));
  if (there.length > 0) {
    throw new SagelaneError(
      there.map((path) => ({
        code: 'FileExists',
        what: `${path} is there already`,
        why: 'init never writes over a file',
        fix: 'move it away to get the new one, and compare',
      })),
    );
  }
  for (const { path, text } of files) {
    await mkdir(dirname(join(options.cwd, path)), { recursive: true });
    await writeFile(join(options.cwd, path), text, { flag: 'wx' });
  }
  return files.map(({ path, what }) => ({ path: join(options.cwd, path), what }));
}
