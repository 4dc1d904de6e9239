import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EXECUTE_ACTIONS, EXECUTE_PERMISSION, READ_ACTIONS, READ_PERMISSION } from '../../src/domain/permissions.ts';
import type { ChangeAction, Exposure, JsonObject, PlannedChange, StackPlan } from '../../src/domain/plan.ts';
import { exposureDifferences } from '../../src/workflow/exposure-difference.ts';
import { computeExposures } from '../../src/workflow/exposure.ts';
import { grantsOf } from '../../src/workflow/grants.ts';
import type { LiveFacts } from '../../src/workflow/ports.ts';
import { configOf } from '../../src/workflow/synthesized-config.ts';
import { CONSUMER, MANIFEST, NO_FACTS, OWNER } from './world.ts';

const ARN = 'arn:aws:ram:us-east-1:111122223333:resource-share/11111111-2222-3333-4444-555555555555';
const TRAIN = `arn:aws:sagemaker:us-east-1:${OWNER}:pipeline/churn-train`;
const SCORE = `arn:aws:sagemaker:us-east-1:${OWNER}:pipeline/churn-score`;
const STARTING = [
  'sagemaker:RetryPipelineExecution',
  'sagemaker:StartPipelineExecution',
  'sagemaker:StopPipelineExecution',
];

/** The stack of one share as CDKTF synthesizes it: associations refer to the share. */
const CONFIG = configOf({
  resource: {
    aws_ram_resource_share: { churn: { name: 'churn', permission_arns: [READ_PERMISSION] } },
    aws_ram_principal_association: {
      analytics: { principal: CONSUMER, resource_share_arn: '${aws_ram_resource_share.churn.arn}' },
    },
    aws_ram_resource_association: {
      train: { resource_arn: TRAIN, resource_share_arn: '${aws_ram_resource_share.churn.arn}' },
      score: { resource_arn: SCORE, resource_share_arn: '${aws_ram_resource_share.churn.arn}' },
      made: {
        resource_arn: '${aws_sagemaker_pipeline.made.arn}',
        resource_share_arn: '${aws_ram_resource_share.churn.arn}',
      },
    },
    aws_sagemaker_pipeline: { made: { pipeline_name: 'made' } },
  },
});

interface Sides {
  readonly before?: JsonObject | null;
  readonly after?: JsonObject | null;
}

function change(address: string, action: ChangeAction, { before = null, after = null }: Sides): PlannedChange {
  const [type = '', name = ''] = address.split('.');
  return {
    ...{ address, mode: 'managed', type, name, action, before, after },
    ...{ afterUnknown: {}, beforeSensitive: {}, afterSensitive: {}, replacePaths: [] },
  } as PlannedChange;
}

const share = (action: ChangeAction, permission: string, was = permission): PlannedChange =>
  change('aws_ram_resource_share.churn', action, {
    before: action === 'create' ? null : { name: 'churn', arn: ARN, permission_arns: [was] },
    after:
      action === 'delete'
        ? null
        : { name: 'churn', permission_arns: [permission], ...(action === 'no-op' && { arn: ARN }) },
  });

/** An association whose share is known by ARN before, and not yet known when it is made. */
function association(kind: 'principal' | 'resource', name: string, action: ChangeAction, values: JsonObject) {
  const known = { ...values, resource_share_arn: ARN };
  return change(`aws_ram_${kind}_association.${name}`, action, {
    before: action === 'create' ? null : known,
    after: action === 'delete' ? null : action === 'create' || action === 'replace' ? values : known,
  });
}

const analytics = (action: ChangeAction) => association('principal', 'analytics', action, { principal: CONSUMER });
const train = (action: ChangeAction) => association('resource', 'train', action, { resource_arn: TRAIN });
const score = (action: ChangeAction) => association('resource', 'score', action, { resource_arn: SCORE });

const planOf = (all: readonly PlannedChange[]): StackPlan => ({
  stack: 'ml-prod',
  account: OWNER,
  region: 'us-east-1',
  summary: { create: 0, update: 0, replace: 0, delete: 0 },
  changes: all.filter(({ action }) => action !== 'no-op'),
  unchanged: all.filter(({ action }) => action === 'no-op'),
  drift: [],
  changedOutputs: [],
});

const exposures = (all: readonly PlannedChange[], facts: LiveFacts = NO_FACTS): Promise<readonly Exposure[]> =>
  computeExposures([grantsOf(planOf(all), CONFIG)], MANIFEST, facts);

const told = (all: readonly Exposure[]) =>
  all.map(({ change, permission, actions, resources }) => [change, permission, actions.length, resources]);

describe('who gains, loses and keeps what', () => {
  test('a new share: its principal gains every pipeline, with the executions that exist', async () => {
    const counts: Readonly<Record<string, number>> = { [TRAIN]: 40, [SCORE]: 2 };
    const facts = { ...NO_FACTS, countExecutions: (arn: string) => Promise.resolve(counts[arn] ?? null) };
    expect(
      await exposures([share('create', READ_PERMISSION), analytics('create'), train('create'), score('create')], facts),
    ).toEqual([
      {
        change: 'gains',
        principal: { kind: 'account', value: CONSUMER, alias: 'analytics' },
        owner: OWNER,
        ownerAlias: 'ml-prod',
        share: 'churn',
        stack: 'ml-prod',
        permission: 'read',
        actions: [...READ_ACTIONS].sort(),
        resources: [SCORE, TRAIN],
        executions: 42,
        compute: 'none',
        organization: 'unknown',
      },
    ]);
  });

  test('all lineage of an account: the seven actions of its default permission, and no executions to count', async () => {
    const group = `arn:aws:sagemaker:us-east-1:${OWNER}:lineage-group/sagemaker-default-lineage-group`;
    const asked: string[] = [];
    const facts = { ...NO_FACTS, countExecutions: (arn: string) => (asked.push(arn), Promise.resolve(null)) };
    const lineage = { ...train('create'), after: { ...train('create').after, resource_arn: group } };
    const [one] = await exposures([analytics('create'), lineage], facts);
    expect(one).toMatchObject({ permission: 'default', resources: [group], executions: 0 });
    expect(one?.actions).toHaveLength(7);
    expect(asked).toEqual([]);
  });

  test('a share that allows nobody external reaches nobody outside of the organization', async () => {
    const made = share('create', READ_PERMISSION);
    const closed = { ...made, after: { ...made.after, allow_external_principals: false } };
    const [one] = await exposures([closed, analytics('create'), train('create')]);
    expect(one?.organization).toBe('inside');
  });

  test("execute gives the owner's compute, and a count that nobody could make is unknown", async () => {
    const [one] = await exposures([share('create', EXECUTE_PERMISSION), analytics('create'), train('create')]);
    expect(one).toMatchObject({
      permission: 'execute',
      actions: [...EXECUTE_ACTIONS].sort(),
      compute: 'owner',
      executions: null,
    });
  });

  test('read to execute, which replaces the share: three actions are gained, seven kept', async () => {
    const plan = [share('replace', EXECUTE_PERMISSION, READ_PERMISSION), analytics('replace'), train('replace')];
    const all = await exposures(plan);
    expect(told(all)).toEqual([
      ['gains', 'execute', 3, [TRAIN]],
      ['keeps', 'execute', 7, [TRAIN]],
    ]);
    expect(all[0]).toMatchObject({ actions: STARTING, compute: 'owner' });
  });

  test('execute to read: three actions are lost', async () => {
    const plan = [share('replace', READ_PERMISSION, EXECUTE_PERMISSION), analytics('replace'), train('replace')];
    expect(told(await exposures(plan))).toEqual([
      ['loses', 'execute', 3, [TRAIN]],
      ['keeps', 'read', 7, [TRAIN]],
    ]);
  });

  test('one more pipeline in a share that stays: gained by those who already have the share', async () => {
    const plan = [share('no-op', READ_PERMISSION), analytics('no-op'), train('no-op'), score('create')];
    expect(told(await exposures(plan))).toEqual([
      ['gains', 'read', 7, [SCORE]],
      ['keeps', 'read', 7, [TRAIN]],
    ]);
  });

  test('a principal taken out of a share that stays loses all of it', async () => {
    const plan = [share('no-op', READ_PERMISSION), analytics('delete'), train('no-op')];
    expect(told(await exposures(plan))).toEqual([['loses', 'read', 7, [TRAIN]]]);
  });

  test('a deleted share is lost', async () => {
    const plan = [share('delete', READ_PERMISSION), analytics('delete'), train('delete')];
    expect(told(await exposures(plan))).toEqual([['loses', 'read', 7, [TRAIN]]]);
  });

  test('a forgotten association stays in AWS: nobody loses anything', async () => {
    const plan = [share('no-op', READ_PERMISSION), analytics('forget'), train('no-op')];
    expect(told(await exposures(plan))).toEqual([['keeps', 'read', 7, [TRAIN]]]);
  });

  test('a share that the plan does nothing to is not told', async () => {
    expect(await exposures([share('no-op', READ_PERMISSION), analytics('no-op'), train('no-op')])).toEqual([]);
  });

  test('a pipeline that the same plan creates is named by the ARN it will have', async () => {
    const made = change('aws_sagemaker_pipeline.made', 'create', { after: { pipeline_name: 'made' } });
    const joined = association('resource', 'made', 'create', {});
    const plan = [share('create', READ_PERMISSION), analytics('create'), joined, made];
    expect(told(await exposures(plan))).toEqual([['gains', 'read', 7, [TRAIN.replace('churn-train', 'made')]]]);
  });

  test('without a declared permission it is the default one of the type', async () => {
    const plain = change('aws_ram_resource_share.plain', 'create', { after: { name: 'churn' } });
    expect(told(await exposures([plain, analytics('create'), train('create')]))).toEqual([
      ['gains', 'read', 7, [TRAIN]],
    ]);
  });

  test('a customer-managed permission allows what AWS says now, and is told even when it cannot be read', async () => {
    const custom = `arn:aws:ram:us-east-1:${OWNER}:permission/describe-only`;
    const plan = [share('create', custom), analytics('create'), train('create')];
    const facts = { ...NO_FACTS, permissionActions: () => Promise.resolve(['sagemaker:DescribePipeline']) };
    expect(told(await exposures(plan, facts))).toEqual([['gains', 'describe-only', 1, [TRAIN]]]);
    expect(told(await exposures(plan))).toEqual([['gains', 'describe-only', 0, [TRAIN]]]);
  });

  test('what the plan leaves unsaid is taken from the configuration', async () => {
    const { unchanged: _, ...plan } = planOf([score('create')]);
    const all = await computeExposures([grantsOf(plan, CONFIG)], MANIFEST, NO_FACTS);
    const gained = all.filter(({ change }) => change === 'gains');
    expect(told(gained)).toEqual([['gains', 'read', 7, [SCORE]]]);
  });

  test('a principal of a share that the plan does not tell more of is still told', async () => {
    const { unchanged: _, ...plan } = planOf([analytics('delete')]);
    const all = await computeExposures([grantsOf(plan, configOf({}))], MANIFEST, NO_FACTS);
    expect(all).toMatchObject([{ change: 'loses', share: ARN, permission: 'unknown', actions: [], resources: [ARN] }]);
  });

  test.each([
    ['arn:aws:organizations::123456789012:organization/o-abc123', 'organization'],
    ['arn:aws:organizations::123456789012:ou/o-abc123/ou-1', 'organizational-unit'],
    ['arn:aws:iam::444455556666:role/reader', 'role'],
    ['arn:aws:iam::444455556666:user/jane', 'user'],
    ['999988887777', 'account'],
  ])('%s is a principal of kind %s', async (value, kind) => {
    const who = association('principal', 'x', 'create', { principal: value, resource_share_arn: ARN });
    const plan = [share('no-op', READ_PERMISSION), who, train('no-op')];
    expect((await exposures(plan))[0]?.principal).toEqual({ kind, value });
  });
});

describe('two exposures', () => {
  const one: Exposure = {
    change: 'gains',
    principal: { kind: 'account', value: CONSUMER, alias: 'analytics' },
    owner: OWNER,
    share: 'churn',
    stack: 'ml-prod',
    permission: 'read',
    actions: ['sagemaker:DescribePipeline', 'sagemaker:Search'],
    resources: [SCORE, TRAIN],
    executions: 4,
    compute: 'none',
  };

  test('are the same when only counts or order differ', () => {
    fc.assert(
      fc.property(fc.nat(), fc.boolean(), (executions, turn) => {
        const other = { ...one, executions, resources: turn ? [TRAIN, SCORE] : one.resources };
        expect(exposureDifferences([one], [other])).toEqual([]);
      }),
    );
  });

  test.each<readonly [string, Partial<Exposure>]>([
    ['who', { principal: { kind: 'account', value: '777788889999' } }],
    ['which actions', { actions: ['sagemaker:DescribePipeline'] }],
    ['which resources', { resources: [TRAIN] }],
    ['what happens', { change: 'loses' }],
  ])('differ in %s, and both sides are named', (_, difference) => {
    const found = exposureDifferences([one], [{ ...one, ...difference }]);
    expect(found).toHaveLength(2);
    expect(found[1]).toBe(
      'no longer analytics gains DescribePipeline, Search on churn-score, churn-train through share churn, as was shown',
    );
  });
});
