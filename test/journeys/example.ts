import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { parseManifest } from '../../src/config/index.ts';
import { createProject, only, REPOSITORY } from '../helpers/cli.ts';
import type { Project } from '../helpers/cli.ts';

/**
 * An example as its reader runs it, with the real terraform: checked, synthesized, planned, applied wave by wave, planned
 * again to nothing, destroyed. In short: without what the apply does again by itself.
 */
export async function runExample(name: string, { short = false } = {}): Promise<void> {
  const project = createProject({ manifest: null });
  try {
    cpSync(join(REPOSITORY, 'examples', name), project.folder, { recursive: true });
    await ended(project, 'check', 0);
    if (!short) await ended(project, 'synth --sandbox', 0);
    if (!short) await ended(project, 'plan --sandbox --fail-on error', 2);
    await ended(project, 'apply --sandbox --yes', 0);
    const again = await ended(project, 'plan --sandbox --json', 0);
    expect(only(again.events, 'plan.finished')).toMatchObject({ failed: [], deferred: {} });
    const destroyed = await project.run(`destroy --sandbox --yes ${domainsOf(project)}`);
    // Records of what people did are never thrown away with the trail that made them.
    if (keepsRecords(project)) expect(destroyed.stdout).toContain('BucketNotEmpty');
    else expect(destroyed.code, destroyed.stdout + destroyed.stderr).toBe(0);
  } finally {
    await project.close();
  }
}

const manifestOf = ({ folder }: Project) =>
  parseManifest(readFileSync(join(folder, 'sagelane.yaml'), 'utf8'), 'sagelane.yaml');

const keepsRecords = (project: Project): boolean => manifestOf(project).audit !== undefined;

/** A domain is destroyed only by its name. */
function domainsOf(project: Project): string {
  const { studios } = manifestOf(project);
  return studios.map(({ name }) => `--destroy-domain ${name}`).join(' ');
}

async function ended(project: Project, words: string, code: number) {
  const finished = await project.run(words);
  expect(finished.code, `sagelane ${words}\n${finished.stdout}\n${finished.stderr}`).toBe(code);
  return finished;
}
