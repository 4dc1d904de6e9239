import type { AccountStack } from '../../src/constructs/index.ts';
import { LineageGroupShare } from '../../src/constructs/lineage-group-share.ts';
import { PipelineShare } from '../../src/constructs/pipeline-share.ts';
import { ResourceShare } from '../../src/constructs/resource-share.ts';
import { ShareAcceptance } from '../../src/constructs/share-acceptance.ts';
import type { ShareDeclaration } from '../../src/domain/manifest.ts';
import type { AccountStacks } from '../account-stacks.ts';

/**
 * A share is `ALIAS/NAME` in the stack of its owner, with the name it has in the manifest; where Terraform accepts it, the
 * accepter is `ALIAS-acceptance/NAME`.
 */
export function addShares(stacks: AccountStacks): void {
  for (const declared of stacks.manifest.shares) {
    const share = addShare(stacks.of(declared.owner), declared);
    if (declared.acceptance !== 'terraform') continue;
    const { region } = stacks.account(declared.owner);
    for (const { alias } of declared.principals) {
      if (alias === undefined) continue;
      new ShareAcceptance(stacks.of(alias, '-acceptance'), declared.name, {
        shareArn: share.shareArn,
        ...(stacks.account(alias).region === region ? {} : { region }),
      });
    }
  }
}

function addShare(stack: AccountStack, declared: ShareDeclaration) {
  const { name, principals, tags, acceptance, retainSharing } = declared;
  const props = {
    principals: principals.map(({ value }) => value),
    tags,
    // Inside the organization nobody needs an invitation; refusing outsiders there catches a mistyped account id.
    allowExternalPrincipals: acceptance !== 'organization',
    ...(retainSharing === true ? { retainSharing } : {}),
  };
  if (declared.kind === 'pipeline') {
    return new PipelineShare(stack, name, { ...props, pipelines: declared.pipelines, permission: declared.permission });
  }
  const permission = declared.permission === undefined ? {} : { permission: declared.permission };
  if (declared.kind === 'lineage') return new LineageGroupShare(stack, name, { ...props, ...permission });
  return new ResourceShare(stack, name, {
    ...props,
    ...permission,
    kind: declared.kind,
    resources: declared.resources,
  });
}
