import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { starterManifest } from '../config/index.ts';
import { SagelaneError } from '../domain/errors.ts';

/** What must not reach version control: state, plans and journals hold values in clear. */
const IGNORED = ['.sagelane/', 'cdktf.out/', 'terraform.*.tfstate*'] as const;

/** Writes the manifest (never over one that is there) and what git must ignore. */
export async function initProject({
  cwd,
  config,
}: {
  readonly cwd: string;
  readonly config: string;
}): Promise<readonly { readonly path: string; readonly what: string }[]> {
  const manifest = resolve(cwd, config);
  if (existsSync(manifest)) {
    throw new SagelaneError({
      code: 'FileExists',
      what: `${manifest} is there already`,
      why: 'init never writes over a manifest',
      fix: 'edit it, or name another by --config',
    });
  }
  await writeFile(manifest, starterManifest(), { flag: 'wx' });
  const written = [{ path: manifest, what: 'the manifest: name your accounts and pipelines in it' }];

  const gitignore = join(dirname(manifest), '.gitignore');
  const before = existsSync(gitignore) ? await readFile(gitignore, 'utf8') : '';
  const lines = new Set(before.split(/\r?\n/).map((line) => line.trim()));
  const missing = IGNORED.filter((line) => !lines.has(line));
  if (missing.length > 0) {
    const gap = before === '' || before.endsWith('\n') ? '' : '\n';
    await writeFile(gitignore, `${before}${gap}${missing.join('\n')}\n`);
    written.push({ path: gitignore, what: 'state and plans stay out of version control' });
  }
  return written;
}
