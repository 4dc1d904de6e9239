import type { WorkGroup, WorkGroupConfiguration, WorkGroupState } from '@aws-sdk/client-athena';
import type { Arn } from '../../../../domain/arn.ts';
import type { Call } from '../../../operation.ts';
import { resourceKind, type Kept } from '../../resource-kind.ts';
import { invalid } from './athena.ts';

interface WorkGroupBody {
  readonly description: string | null;
  readonly state: WorkGroupState;
  readonly configuration: WorkGroupConfiguration;
  /** Of Identity Center, when it is on. */
  readonly application: string | null;
}

export type WorkGroupKept = Kept<WorkGroupBody>;

export const workGroups = resourceKind<WorkGroupBody>('athena:workgroup');

export const workGroupArn = (call: Call, name: string): Arn =>
  `arn:aws:athena:${call.region}:${call.account}:workgroup/${name}`;

/** Every account has `primary` without making it; it is kept once it is changed. */
const primary = (call: Call): WorkGroupKept => ({
  kind: workGroups.kind,
  arn: workGroupArn(call, 'primary'),
  name: 'primary',
  account: call.account,
  region: call.region,
  parent: null,
  status: '',
  failure: null,
  next: [],
  history: [],
  createdAt: 0,
  updatedAt: 0,
  createdBy: '',
  updatedBy: '',
  tags: {},
  body: { description: null, state: 'ENABLED', configuration: withDefaults({}), application: null },
});

export function workGroupNamed(call: Call, name = ''): WorkGroupKept {
  const found = workGroups.find(call, workGroupArn(call, name)) ?? (name === 'primary' ? primary(call) : undefined);
  return found ?? invalid('WorkGroup is not found.');
}

export function allWorkGroups(call: Call): WorkGroupKept[] {
  const own = workGroups.own(call);
  return own.some((one) => one.name === 'primary') ? own : [primary(call), ...own];
}

const EFFECTIVE = 'Athena engine version 3';

/** What Athena fills in. https://docs.aws.amazon.com/athena/latest/APIReference/API_WorkGroupConfiguration.html */
export function withDefaults(given: WorkGroupConfiguration): WorkGroupConfiguration {
  const asked = given.EngineVersion?.SelectedEngineVersion ?? 'AUTO';
  return {
    EnforceWorkGroupConfiguration: true,
    PublishCloudWatchMetricsEnabled: true,
    RequesterPaysEnabled: false,
    EnableMinimumEncryptionConfiguration: false,
    ...given,
    EngineVersion: {
      SelectedEngineVersion: asked,
      EffectiveEngineVersion: asked === 'AUTO' ? EFFECTIVE : asked,
    },
  };
}

export const toWorkGroup = ({ name, createdAt, body }: WorkGroupKept): WorkGroup => ({
  Name: name,
  State: body.state,
  Configuration: body.configuration,
  ...(body.description !== null && { Description: body.description }),
  CreationTime: new Date(createdAt),
  ...(body.application !== null && { IdentityCenterApplicationArn: body.application }),
});
