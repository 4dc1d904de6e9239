import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createWorld } from './world.ts';

test('a value of the plan is read in clear, and stays out of everything that is kept', async () => {
  const world = createWorld();
  world.sketch(
    { name: 'one', resources: { a: { input: 'glpat-abcdefghijklmnopqrst' } } },
    {
      name: 'two',
      resources: {
        a: { input: 'y' },
        b: { input: 'z' },
        tagged: { input: { 'team.example/token': 'glpat-zyxwvutsrqponmlkjihg' } },
      },
    },
  );
  try {
    const { run, bundle, plans } = await world.workflow.plan({ stacks: [] });
    expect(JSON.stringify(plans)).not.toContain('glpat-');

    expect(await world.workflow.reveal(bundle, 'one:terraform_data.a.input')).toEqual({
      stack: 'one',
      address: 'terraform_data.a',
      attribute: 'input',
      before: null,
      after: 'glpat-abcdefghijklmnopqrst',
      known: true,
    });
    expect(await world.workflow.reveal(bundle, 'terraform_data.b.output')).toMatchObject({
      stack: 'two',
      known: false,
    });
    expect(await world.workflow.reveal(bundle, 'terraform_data.tagged.input.team.example/token')).toMatchObject({
      attribute: 'input.team.example/token',
      after: 'glpat-zyxwvutsrqponmlkjihg',
      known: true,
    });
    await expect(world.workflow.reveal(bundle, 'terraform_data.a.input')).rejects.toThrow('is in 2 stacks: one, two');
    await expect(world.workflow.reveal(bundle, 'two:terraform_data.b.nope')).rejects.toMatchObject({
      problems: [{ code: 'AttributeUnknown', why: expect.stringContaining('input') as string }],
    });
    expect(readFileSync(join(world.runsDir, run, 'events.ndjson'), 'utf8')).not.toContain('glpat-');
    expect(readFileSync(join(bundle, 'bundle.json'), 'utf8')).not.toContain('glpat-');
  } finally {
    world.remove();
  }
});
