import type { Exposure, JsonObject, PlannedChange, StackPlan } from '../../src/domain/plan.ts';
import type { Finding, PlanContext } from '../../src/policy/index.ts';
import { checkPlan } from '../../src/policy/index.ts';
import { manifestWith } from './policy-manifest.ts';

export const TODAY = '2026-11-22';

/** A resource that the plan creates; `more` makes it anything else. */
export const planned = (
  address: string,
  after: JsonObject | null,
  more: Partial<PlannedChange> = {},
): PlannedChange => {
  const [type = '', name = ''] = address.split('.');
  return {
    address,
    mode: 'managed',
    type,
    name,
    action: 'create',
    before: null,
    after,
    afterUnknown: {},
    beforeSensitive: false,
    afterSensitive: false,
    replacePaths: [],
    ...more,
  };
};

export const gone = (address: string, before: JsonObject, more: Partial<PlannedChange> = {}): PlannedChange =>
  planned(address, null, { action: 'delete', before, ...more });

export const planOf = (changes: readonly PlannedChange[], unchanged: readonly PlannedChange[] = []): StackPlan => ({
  stack: 'research',
  account: '777788889999',
  region: 'us-east-1',
  summary: { create: 0, update: 0, replace: 0, delete: 0 },
  changes,
  unchanged,
  drift: [],
  changedOutputs: [],
});

export const exposureOf = (more: Partial<Exposure> = {}): Exposure => ({
  change: 'gains',
  principal: { kind: 'account', value: '444455556666' },
  owner: '111122223333',
  ownerAlias: 'ml-prod',
  share: 'churn',
  stack: 'ml-prod',
  permission: 'read',
  actions: [],
  resources: ['arn:aws:sagemaker:us-east-1:111122223333:pipeline/churn'],
  executions: null,
  compute: 'none',
  ...more,
});

/** What one check says about changes of one stack. */
export const findingsOf = (
  check: string,
  changes: readonly PlannedChange[],
  context: Partial<PlanContext> = {},
): readonly Finding[] =>
  checkPlan(
    {
      manifest: manifestWith([]),
      plans: [planOf(changes)],
      exposures: [],
      facts: { definitions: new Map(), domains: new Map() },
      ...context,
    },
    { today: TODAY },
  ).filter((finding) => finding.check === check);

export const messagesOf = (...parameters: Parameters<typeof findingsOf>): readonly string[] =>
  findingsOf(...parameters).map(({ severity, message }) => `${severity}: ${message}`);
