import { expect, test } from 'vitest';
import { roleImports } from '../../src/workflow/role-imports.ts';
import { configOf } from '../../src/workflow/synthesized-config.ts';

const STUDIO = {
  config: configOf({
    resource: {
      aws_iam_role: { studio: { name: 'studio-execution' }, made: { name: '${local.name}' } },
      aws_iam_role_policy: {
        spaces: { name: 'own-spaces', role: '${aws_iam_role.studio.name}' },
        fresh: { name: 'fresh', role: '${aws_iam_role.studio.name}' },
      },
    },
    output: { role: { value: '${aws_iam_role.studio.name}' } },
  }),
  reads: new Map(),
};
const IDENTITY = {
  config: configOf({
    resource: {
      aws_iam_role_policy: {
        grants: {
          name: 'grants',
          role: '${data.terraform_remote_state.cross-stack-reference-input-studio.outputs.role}',
        },
        given: { name: 'cut', role: 'of-somebody' },
      },
    },
  }),
  reads: new Map([['studio', ['role']]]),
};
const stacks = new Map([
  ['studio', STUDIO],
  ['identity', IDENTITY],
]);
const EXISTING: Readonly<Record<string, readonly string[]>> = {
  'studio-execution': ['own-spaces', 'grants', 'by-hand'],
  'of-somebody': ['cut', 'of-no-concern'],
};
const things = { policiesOf: (role: string) => Promise.resolve(EXISTING[role] ?? null) };

test('a role of that name is taken in with those of its policies that are declared; what else is in it is told', async () => {
  expect(await roleImports('studio', stacks, things)).toMatchObject({
    blocks: [
      { to: 'aws_iam_role.studio', id: 'studio-execution' },
      { to: 'aws_iam_role_policy.spaces', id: 'studio-execution:own-spaces' },
    ],
    findings: [
      { check: 'import-left-out', subject: 'studio-execution', message: expect.stringContaining('by-hand') as string },
    ],
  });
});

test('a policy in the role of another stack, or in a role that exists, is taken in by itself', async () => {
  expect(await roleImports('identity', stacks, things)).toEqual({
    blocks: [
      { to: 'aws_iam_role_policy.grants', id: 'studio-execution:grants' },
      { to: 'aws_iam_role_policy.given', id: 'of-somebody:cut' },
    ],
    findings: [],
  });
});

test('what does not exist is left to be made', async () => {
  expect(await roleImports('studio', stacks, { policiesOf: () => Promise.resolve(null) })).toEqual({
    blocks: [],
    findings: [],
  });
});
