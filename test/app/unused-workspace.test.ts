import { expect, test } from 'vitest';
import { unusedWorkspace } from '../../src/app/unused-workspace.ts';

test('TF_WORKSPACE is told when it says something else than the manifest', () => {
  expect(unusedWorkspace('prod', { kind: 'local' })).toBe(
    'TF_WORKSPACE=prod is set and not used: the workspace is default; declare backend: { local: { workspace: prod } } to work in it',
  );
  expect(unusedWorkspace('prod', { kind: 'local', workspace: 'staging' })).toContain('the workspace is staging');
  expect(unusedWorkspace('prod', { kind: 'cloud', organization: 'acme' })).toBe(
    'TF_WORKSPACE=prod is set and not used: workspaces of HCP Terraform go by workspacePrefix and stack',
  );
});

test('nothing is told where it changes nothing', () => {
  expect(unusedWorkspace(undefined, { kind: 'local' })).toBeNull();
  expect(unusedWorkspace('', { kind: 'local' })).toBeNull();
  expect(unusedWorkspace('default', { kind: 'local' })).toBeNull();
  expect(unusedWorkspace('staging', { kind: 'local', workspace: 'staging' })).toBeNull();
});
