import { readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { SagelaneError } from '../domain/errors.ts';
import { asText } from './json-shape.ts';
import { readStackConfiguration, type StackConfiguration } from './stack-configuration.ts';

export const DEFAULT_WORKSPACE = 'default';

/** The workspace that a folder has selected: Terraform remembers it in a file of its data folder. */
export function selectedWorkspace(folder: string, dataDir: string): string {
  try {
    return readFileSync(environmentFile(folder, dataDir), 'utf8').trim() || DEFAULT_WORKSPACE;
  } catch {
    return DEFAULT_WORKSPACE;
  }
}

/** Init refuses a selected workspace that is gone, so it is selected after it. */
export const forgetWorkspace = (folder: string, dataDir: string): void =>
  rmSync(environmentFile(folder, dataDir), { force: true });

/** A workspace that somebody selected in the folder by hand is a state that nobody declared. */
export function refuseUndeclared(folder: string, dataDir: string): void {
  const selected = selectedWorkspace(folder, dataDir);
  if (selected === DEFAULT_WORKSPACE) return;
  const type = readStackConfiguration(folder).backend?.type;
  // There the name is that of the remote workspace.
  if (type === 'cloud' || type === 'remote') return;
  throw new SagelaneError({
    code: 'WorkspaceUndeclared',
    what: `the workspace ${selected} is selected, and the manifest names none`,
    where: folder,
    why: 'it has a state of its own, so that everything would be planned against what is there',
    fix: `declare backend: { ${type === 's3' ? 's3: { …, ' : 'local: { '}workspace: ${selected} } }, or run \`terraform workspace select default\` there`,
  });
}

/** Where the local backend keeps the state of a workspace; undefined for other backends. */
export function localStateOf({ backend }: StackConfiguration, folder: string, workspace: string): string | undefined {
  if (backend !== null && backend.type !== 'local') return undefined;
  if (workspace === DEFAULT_WORKSPACE) return resolve(folder, asText(backend?.settings['path']) ?? 'terraform.tfstate');
  const states = asText(backend?.settings['workspace_dir']) ?? 'terraform.tfstate.d';
  return resolve(folder, states, workspace, 'terraform.tfstate');
}

const environmentFile = (folder: string, dataDir: string): string => join(folder, dataDir, 'environment');
