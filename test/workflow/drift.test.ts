import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PlannedChange } from '../../src/domain/plan.ts';
import { detailOfDrift, shareOf } from '../../src/workflow/drift-detail.ts';
import { configOf } from '../../src/workflow/synthesized-config.ts';
import { createWorld, NO_FACTS, realTerraform, type World } from './world.ts';

const ARN = 'arn:aws:ram:us-east-1:111122223333:resource-share/11111111-2222-3333-4444-555555555555';

const gone: PlannedChange = {
  address: 'aws_ram_principal_association.analytics',
  mode: 'managed',
  type: 'aws_ram_principal_association',
  name: 'analytics',
  action: 'delete',
  before: { principal: '444455556666', resource_share_arn: ARN },
  after: null,
  afterUnknown: {},
  beforeSensitive: {},
  afterSensitive: {},
  replacePaths: [],
};

describe('what a drift is told as', () => {
  test('names the attributes, from what to what', () => {
    const change: PlannedChange = {
      ...gone,
      action: 'update',
      before: { name: 'churn', tags: { team: 'ml' }, same: 1 },
      after: { name: 'churn', tags: { team: 'x' }, same: 1 },
    };
    expect(detailOfDrift(change, null)).toBe('tags: {"team":"ml"} became {"team":"x"}');
  });

  test('keeps sensitive values to itself', () => {
    const change: PlannedChange = {
      ...gone,
      action: 'update',
      before: { secret: 'a', nested: { deep: 'b' } },
      after: { secret: 'c', nested: { deep: 'd' } },
      beforeSensitive: { secret: true, nested: { deep: true } },
    };
    expect(detailOfDrift(change, null)).toBe('nested: a sensitive value changed; secret: a sensitive value changed');
  });

  test('says what became of the invitation when AWS tells', () => {
    expect(detailOfDrift(gone, 'expired')).toContain('its invitation expired unaccepted after 12 hours');
    expect(detailOfDrift(gone, 'rejected')).toContain('it rejected the invitation');
    expect(detailOfDrift(gone, null)).toBe('principal 444455556666 is no longer associated');
  });

  test('belongs to the share that the configuration says', () => {
    const config = configOf({
      resource: {
        aws_ram_resource_share: { a: { name: 'churn' } },
        aws_ram_principal_association: { analytics: { resource_share_arn: '${aws_ram_resource_share.a.arn}' } },
        aws_iam_role: { r: { name: 'r' } },
      },
    });
    expect(shareOf('aws_ram_resource_share.a', config)).toBe('churn');
    expect(shareOf('aws_ram_principal_association.analytics', config)).toBe('churn');
    expect(shareOf('aws_iam_role.r', config)).toBeNull();
    expect(shareOf('aws_ram_principal_association.gone', config)).toBeNull();
  });
});

describe('a drift run', () => {
  let world: World;
  beforeEach(async () => {
    world = createWorld();
    world.sketch({ name: 'ml-prod', resources: { share: { input: 'one' } } });
    await world.workflow.apply((await world.workflow.plan({ stacks: [] })).bundle, {});
  });
  afterEach(() => world.remove());

  test('tells each resource that AWS has otherwise, and asks why a principal is gone', async () => {
    // terraform_data has nothing outside that could drift, so what AWS would have told is added to the real plan.
    const real = await realTerraform(world.folder);
    const workflow = world.again({
      terraform: () =>
        Promise.resolve({
          ...real,
          readPlan: async (...args) => ({ ...(await real.readPlan(...args)), drift: [gone] }),
        }),
      facts: { ...NO_FACTS, endedInvitation: (_, share) => Promise.resolve(share === ARN ? 'expired' : null) },
      asCommand: (words) => ['sagelane', ...words].join(' '),
    });
    expect(await workflow.drift({ stacks: [] })).toMatchObject({ drifted: ['ml-prod'], failed: [] });
    expect(world.of('drift.found')).toMatchObject([
      {
        stack: 'ml-prod',
        address: gone.address,
        action: 'delete',
        detail: expect.stringContaining('expired') as string,
        fix: `sagelane shares reinvite ${ARN} analytics`,
      },
    ]);
    expect(world.of('drift.finished')).toMatchObject([{ drifted: 1 }]);
  });

  test('counts a plan that is not empty, tells no drift for it, and leaves no plan file', async () => {
    world.sketch({ name: 'ml-prod', resources: { share: { input: 'two' } } });
    const run = await world.workflow.drift({ stacks: [] });
    expect(run.drifted).toEqual(['ml-prod']);
    expect(world.of('drift.found')).toEqual([]);
    await expect(world.workflow.apply(`${world.runsDir}/${run.run}`, {})).rejects.toMatchObject({
      code: 'BundleIncomplete',
    });
  });
});
