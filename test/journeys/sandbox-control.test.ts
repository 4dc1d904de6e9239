import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createProject } from '../helpers/cli.ts';

const project = createProject();
afterAll(() => project.close());

test('an operator makes calls fail, reads what was asked, and carries a world over in a file', async () => {
  expect((await project.run('shares list --sandbox --json')).code).toBe(0);

  const set = await project.run('sandbox faults add throttle --service ram --account ml-prod --count 1000 --json');
  expect(set.events).toMatchObject([
    { type: 'sandbox.fault-set', fault: { kind: 'throttle', service: 'ram', account: '111122223333', left: 1000 } },
  ]);
  const calls = await project.run('sandbox calls --json');
  expect(calls.events).toContainEqual(
    expect.objectContaining({ type: 'sandbox.called', service: 'ram', error: null, faults: [] }),
  );
  const exported = await project.run('sandbox export world.json --json');
  expect(exported.events).toMatchObject([{ type: 'sandbox.exported', file: join(project.folder, 'world.json') }]);
  expect((await project.run('sandbox faults clear --json')).events).toMatchObject([
    { type: 'sandbox.faults-cleared', count: 1 },
  ]);
  expect((await project.run('sandbox faults --json')).events).toEqual([]);

  const back = await project.run('sandbox seed world.json --json');
  expect(back.events).toMatchObject([{ type: 'sandbox.seeded' }]);
  expect((await project.run('sandbox faults --json')).events).toHaveLength(1);
  expect(JSON.parse(readFileSync(join(project.folder, 'world.json'), 'utf8'))).toMatchObject({ version: 1 });

  writeFileSync(join(project.folder, 'sandbox.yaml'), 'version: 1\naccounts:\n  - { id: 12 }\n');
  const refused = await project.run('sandbox seed');
  expect(refused.code).toBe(1);
  expect(refused.stderr).toContain('sandbox.yaml:3:');
  expect(refused.stderr).toContain('error SeedInvalid');
  expect((await project.run('sandbox faults')).stdout).toContain('throttle on ram by 111122223333');
});
