import { parseArn, pipelineArn } from '../../domain/arn.ts';
import type { Draft, DraftAccount, DraftShare, Located } from '../draft.ts';
import { repeated } from './reference-check.ts';
import type { Misfit, ReferenceCheck } from './reference-check.ts';

export const checkPipelines: ReferenceCheck = (draft) =>
  draft.shares.flatMap((share): readonly Misfit[] => {
    const owner = draft.accounts.find((account) => account.alias === share.owner?.value);
    return [
      ...share.pipelines.flatMap((pipeline) => elsewhere(pipeline, owner, draft)),
      ...repeated(share.pipelines, (pipeline) => arnIn(pipeline.value, owner, draft)).map(duplicate),
      ...permissionElsewhere(share, owner, draft),
    ];
  });

/** The pipeline's ARN when the owner is known; else the text itself, which is enough to find it twice. */
function arnIn(text: string, owner: DraftAccount | undefined, draft: Draft): string {
  const region = owner?.region ?? draft.region;
  if (text.startsWith('arn:') || !owner?.id || region === undefined) return text;
  return pipelineArn(region, owner.id.value, text);
}

function elsewhere(pipeline: Located<string>, owner: DraftAccount | undefined, draft: Draft): readonly Misfit[] {
  const arn = parseArn(pipeline.value);
  if (!arn || !owner) return [];
  if (owner.id && arn.account !== owner.id.value) {
    const managed = arn.account === 'aws';
    return [
      {
        code: 'PipelineElsewhere',
        what: `the pipeline belongs to ${managed ? 'AWS' : `account ${arn.account}`}, the owner "${owner.alias}" is ${owner.id.value}`,
        path: pipeline.path,
        why: managed ? 'every account has the pipelines of AWS already' : 'only its own account can share a pipeline',
        fix: managed ? 'remove it' : 'correct the ARN, or declare a share with the other account as owner',
      },
    ];
  }
  const region = owner.region ?? draft.region;
  if (region === undefined || arn.region === region) return [];
  return [
    {
      code: 'PipelineElsewhere',
      what: `the pipeline is in ${arn.region}, the owner "${owner.alias}" is declared in ${region}`,
      path: pipeline.path,
      // https://docs.aws.amazon.com/ram/latest/userguide/working-with-regional-vs-global.html
      why: 'a share holds resources of its own Region only',
      fix: `write region: ${arn.region} for "${owner.alias}", or correct the ARN`,
    },
  ];
}

const duplicate = (pipeline: Located<string>): Misfit => ({
  code: 'DuplicatePipeline',
  what: `pipeline "${pipeline.value}" is in this share already`,
  path: pipeline.path,
  fix: 'remove it',
});

/** Customer-managed permissions are Regional and belong to the account that made them. */
function permissionElsewhere(share: DraftShare, owner: DraftAccount | undefined, draft: Draft): readonly Misfit[] {
  const arn = share.permission && parseArn(share.permission.value);
  if (!share.permission || !arn || arn.account === 'aws' || !owner?.id) return [];
  const region = owner.region ?? draft.region;
  if (arn.account === owner.id.value && (region === undefined || arn.region === region)) return [];
  return [
    {
      code: 'PermissionElsewhere',
      what: `the permission belongs to account ${arn.account} in ${arn.region}, the share to ${owner.id.value}${region ? ` in ${region}` : ''}`,
      path: share.permission.path,
      why: 'a customer-managed permission works in its own account and Region only',
      fix: 'create it there too, or use read or execute',
    },
  ];
}
