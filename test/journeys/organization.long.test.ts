import { afterAll, beforeAll, expect, test } from 'vitest';
import { createProject, EXAMPLE, type Project } from '../helpers/cli.ts';

let project: Project;
beforeAll(() => {
  project = createProject({
    manifest: EXAMPLE.replace(/^region: us-east-1.*$/m, 'region: us-east-1\norganization: o-abc123').replace(
      'permission: execute',
      'permission: execute\n    acceptance: organization',
    ),
  });
});
afterAll(() => project.close());

test('a share for the organization alone refuses who is outside, with the line that declared it', async () => {
  const { code, stdout } = await project.run('apply --sandbox --yes');
  expect(code).toBe(1);
  expect(stdout).toMatch(/sagelane\.yaml:22:\d+: error \w+: .*444455556666 is not in your AWS organization/);
  expect(stdout).toMatch(/^ {2}fix: /m);
  const board = await project.run('shares list --sandbox');
  expect(board.stdout).toMatch(/^churn +ml-prod +analytics .* created /m);
  expect(board.stdout).toMatch(/^churn-readers +ml-prod +research .* invited /m);
});

test('what was applied can be destroyed all the same', async () => {
  expect((await project.run('destroy --sandbox --yes')).code).toBe(0);
  expect((await project.run('shares list --sandbox')).stdout).not.toMatch(/invited|created/);
});
