import type { CreateActionRequest } from '@aws-sdk/client-sagemaker';
import type { Arn } from '../../../../domain/arn.ts';
import type { Call } from '../../../operation.ts';
import { reaches, sharesCarrying } from '../../../world/shared-access.ts';
import { resourceKind, type Kept } from '../../resource-kind.ts';
import { fail, invalid } from './sagemaker.ts';

/** What a lineage group says of itself beside its name. */
type GroupBody = Pick<CreateActionRequest, 'Description'>;

export const lineageGroups = resourceKind<GroupBody>('sagemaker:lineage-group');

/** An account has one in each Region, with its first entity. */
const GROUP_NAME = 'sagemaker-default-lineage-group';

export const groupArn = ({ region, account }: { readonly region: string; readonly account: string }): Arn =>
  `arn:aws:sagemaker:${region}:${account}:lineage-group/${GROUP_NAME}`;

export function ensureLineageGroup(call: Call): void {
  const arn = groupArn(call);
  if (!lineageGroups.find(call, arn)) lineageGroups.make(call, { arn, name: GROUP_NAME, body: {} });
}

export function groupArnOf(name: string | undefined, { region, account }: Call): Arn {
  if (name?.startsWith('arn:')) {
    return name.includes(':lineage-group/') ? name : invalid(`The lineage group ARN ${name} is not valid.`);
  }
  return `arn:aws:sagemaker:${region}:${account}:lineage-group/${name ?? ''}`;
}

export const groupNamed = (name: string | undefined, call: Call): Kept<GroupBody> =>
  lineageGroups.find(call, groupArnOf(name, call)) ??
  fail('ResourceNotFound', `Lineage group '${groupArnOf(name, call)}' does not exist.`);

/** Whether the group of an account reaches another one by a share. */
export const groupReaches = ({ world, caller }: Pick<Call, 'world' | 'caller'>, group: Arn): boolean =>
  sharesCarrying(world, group).some((share) => reaches(world, share, caller));
