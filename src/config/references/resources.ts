import { parseArn } from '../../domain/arn.ts';
import type { Shareable } from '../../domain/shareables/shareable.ts';
import type { Draft, DraftAccount, Located } from '../draft.ts';
import { resourceArn } from '../resource-arn.ts';
import { repeated } from './reference-check.ts';
import type { Misfit, ReferenceCheck } from './reference-check.ts';

/** What a share shares: in its owner's account and Region, of the kind its key says, and once. */
export const checkResources: ReferenceCheck = (draft) =>
  draft.shares.flatMap((share): readonly Misfit[] => {
    const [kind] = share.kinds;
    if (!kind) return [];
    const owner = draft.accounts.find((account) => account.alias === share.owner?.value);
    return [
      ...share.resources.flatMap((resource) => misfitOf(resource, kind, owner, draft)),
      ...repeated(share.resources, (resource) => arnIn(resource.value, kind, owner, draft)).map((one) =>
        duplicate(one, kind),
      ),
    ];
  });

/** The ARN when the owner is known; else the text itself, which is enough to find it twice. */
function arnIn(text: string, kind: Shareable, owner: DraftAccount | undefined, draft: Draft): string {
  const region = owner?.region ?? draft.region;
  if (!owner?.id || region === undefined) return text;
  return resourceArn(kind, { id: owner.id.value, region }, text);
}

function misfitOf(
  resource: Located<string>,
  kind: Shareable,
  owner: DraftAccount | undefined,
  draft: Draft,
): readonly Misfit[] {
  const arn = parseArn(resource.value);
  if (!arn) {
    const probe = resourceArn(kind, { id: '111122223333', region: 'us-east-1' }, resource.value);
    return kind.arn.test(probe) ? [] : [otherKind(resource, kind)];
  }
  if (!arn.resource.startsWith(kind.prefix)) return [otherKind(resource, kind)];
  if (owner?.id && arn.account !== owner.id.value) {
    const managed = arn.account === 'aws';
    return [
      {
        code: kind.kind === 'pipeline' ? 'PipelineElsewhere' : 'ResourceElsewhere',
        what: `the ${kind.label} belongs to ${managed ? 'AWS' : `account ${arn.account}`}, the owner "${owner.alias}" is ${owner.id.value}`,
        path: resource.path,
        why: managed
          ? `every account has the ${kind.label}s of AWS already`
          : `only its own account can share a ${kind.label}`,
        fix: managed ? 'remove it' : 'correct the ARN, or declare a share with the other account as owner',
      },
    ];
  }
  const region = owner?.region ?? draft.region;
  if (!owner || region === undefined || arn.region === region) return [];
  return [
    {
      code: kind.kind === 'pipeline' ? 'PipelineElsewhere' : 'ResourceElsewhere',
      what: `the ${kind.label} is in ${arn.region}, the owner "${owner.alias}" is declared in ${region}`,
      path: resource.path,
      // https://docs.aws.amazon.com/ram/latest/userguide/working-with-regional-vs-global.html
      why: 'a share holds resources of its own Region only',
      fix: `write region: ${arn.region} for "${owner.alias}", or correct the ARN`,
    },
  ];
}

const otherKind = (resource: Located<string>, kind: Shareable): Misfit => ({
  code: 'BadResource',
  what: `"${resource.value}" is no ${kind.label}`,
  path: resource.path,
  why: `"${kind.key}:" takes ${kind.label}s: names as SageMaker has them, or ARNs "arn:aws:sagemaker:REGION:ACCOUNT:${kind.prefix}…"`,
  fix: 'correct it, or move it under the key of its kind',
});

const duplicate = (resource: Located<string>, kind: Shareable): Misfit => ({
  code: kind.kind === 'pipeline' ? 'DuplicatePipeline' : 'DuplicateResource',
  what: `${kind.label} "${resource.value}" is in this share already`,
  path: resource.path,
  fix: 'remove it',
});
