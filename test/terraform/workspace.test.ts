import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { realTerraform, resources, workbench } from './real-terraform.ts';

const binary = await realTerraform();

const beside = { backend: { local: { path: 'state.tfstate', workspace_dir: 'state.tfstate.d' } } };
const where = resources({ a: { input: '${terraform.workspace}' } }, { terraform: beside });

describe.skipIf(!binary)('a named workspace', () => {
  const bench = (configuration: object = where) => workbench(binary!, configuration);

  test('is made when it is missing, and has a state of its own', async () => {
    const { terraform, call, planFile, folder } = bench();
    const staging = { ...call, workspace: 'staging' };
    await terraform.init(staging);
    expect(await terraform.state(staging)).toBeNull();
    await terraform.plan(staging, { planFile });
    await terraform.apply(staging, { planFile });

    const file = join(folder, 'state.tfstate.d', 'staging', 'terraform.tfstate');
    expect(readFileSync(file, 'utf8')).toContain('"value": "staging"');
    expect(existsSync(join(folder, 'state.tfstate'))).toBe(false);
    expect(await terraform.state(staging)).toMatchObject({ serial: 1 });

    // Another one, and back: each init selects what it is told.
    await terraform.init({ ...call, workspace: 'default' });
    expect(await terraform.state(call)).toBeNull();
    await terraform.init(staging);
    expect(await terraform.state(staging)).toMatchObject({ serial: 1 });
  });

  test('can be added to a state that is there, which stays where it is', async () => {
    const { terraform, call, planFile, configure } = bench(resources({ a: { input: 'x' } }));
    await terraform.init(call);
    await terraform.plan(call, { planFile });
    await terraform.apply(call, { planFile });
    const before = await terraform.state(call);

    configure(where);
    await terraform.init({ ...call, workspace: 'staging' });
    expect(await terraform.state({ ...call, workspace: 'staging' })).toBeNull();
    await terraform.init({ ...call, workspace: 'default' });
    expect(await terraform.state(call)).toEqual(before);
  });

  test('is refused when somebody selected it and nothing declares it', async () => {
    const { terraform, call, folder } = bench();
    await terraform.init({ ...call, workspace: 'staging' });
    await expect(terraform.init(call)).rejects.toMatchObject({
      problems: [
        {
          code: 'WorkspaceUndeclared',
          where: folder,
          fix: expect.stringContaining('local: { workspace: staging') as string,
        },
      ],
    });
  });

  test('is made again when it went away', async () => {
    const { terraform, call, folder } = bench();
    await terraform.init({ ...call, workspace: 'staging' });
    writeFileSync(join(folder, '.terraform', 'environment'), 'gone');
    await terraform.init({ ...call, workspace: 'staging' });
    expect(readFileSync(join(folder, '.terraform', 'environment'), 'utf8')).toBe('staging');
  });
});
