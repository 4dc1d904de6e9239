import { parseArn } from '../../domain/arn.ts';
import type { Arn } from '../../domain/arn.ts';
import { EXECUTE_ACTIONS, READ_ACTIONS } from '../../domain/permissions.ts';
import { policyDocument } from '../../domain/policy-document.ts';
import type { PolicyDocument, PolicyStatement } from '../../domain/policy-document.ts';
import { lineageGroup } from '../../domain/shareables/lineage-group.ts';
import { shareableOf } from '../../domain/shareables/index.ts';
import { allow } from './statements.ts';

/** What is shared with the account, by the owner's ARNs. */
export interface SharedAccess {
  /** ARNs of what the owner shares: pipelines, a lineage group, feature groups and the like. */
  readonly resources: readonly Arn[];
  /** How far pipelines are shared; anything else is bounded by the owner's share alone. */
  readonly permission?: 'read' | 'execute' | (string & {});
}

/** Lets a role find what is shared with its account, and use it as far as the owner's share allows. */
export function useShared(access: readonly SharedAccess[]): PolicyDocument {
  const reading = pipelines(access, ({ permission = 'read' }) => permission === 'read');
  const running = pipelines(access, ({ permission }) => permission === 'execute');
  const custom = pipelines(access, ({ permission = 'read' }) => permission.startsWith('arn:'));
  const resources = access.flatMap((one) => one.resources);
  const others = resources.filter((arn) => !['pipeline', 'lineage'].includes(shareableOf(arn)?.kind ?? ''));
  const lineage = resources.filter((arn) => lineageGroup.arn.test(arn));
  return policyDocument(
    // Neither takes a resource. https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsresourceaccessmanagerram.html
    allow('FindShared', ['ram:GetResourceShares', 'ram:ListResources', 'sagemaker:Search'], '*'),
    ...statement('ReadPipelines', READ, reading),
    ...statement('RunPipelines', RUN, running),
    // What a permission of the owner's own allows, only the owner knows: its share is the bound.
    ...statement('UseAsShared', ['sagemaker:*'], [...custom, ...others]),
    ...statement('UseLineage', lineageGroup.defaultActions, lineage.flatMap(entitiesOf)),
  );
}

/** Search takes no resource. */
const READ = READ_ACTIONS.filter((action) => action !== 'sagemaker:Search');
const RUN = EXECUTE_ACTIONS.filter((action) => action !== 'sagemaker:Search');

const statement = (sid: string, actions: readonly string[], on: readonly Arn[]): readonly PolicyStatement[] =>
  on.length === 0 ? [] : [allow(sid, actions, [...new Set(on)].sort())];

const pipelines = (access: readonly SharedAccess[], fits: (one: SharedAccess) => boolean): readonly Arn[] =>
  access
    .filter(fits)
    .flatMap((one) => one.resources)
    .filter((arn) => shareableOf(arn)?.kind === 'pipeline')
    .flatMap((arn) => [arn, `${arn}/execution/*`]);

/** The group is the door; calls name the entities behind it. */
function entitiesOf(group: Arn): readonly Arn[] {
  const { region, account } = parseArn(group) ?? { region: '*', account: '*' };
  return ['action', 'artifact', 'context', 'experiment-trial-component', 'lineage-group'].map(
    (kind) => `arn:aws:sagemaker:${region}:${account}:${kind}/*`,
  );
}
