import { PipelineConsumerRole } from '../../src/constructs/pipeline-consumer-role.ts';
import { resourcesOfShare } from '../../src/domain/manifest.ts';
import type { AccountStacks } from '../account-stacks.ts';

/** `ALIAS-consumer/NAME`; it waits for nothing, because the owner's ARNs are known. */
export function addConsumerRoles(stacks: AccountStacks): void {
  for (const { name, account, shares, trustedBy, existing } of stacks.manifest.consumerRoles) {
    const stack = stacks.of(account, '-consumer');
    const access = stacks.manifest.shares
      .filter((share) => shares.includes(share.name))
      .map((share) => ({
        resources: resourcesOfShare(share),
        ...(share.permission === undefined ? {} : { permission: share.permission }),
      }));
    const role = existing ? { role: `arn:aws:iam::${stacks.account(account).id}:role/${name}` } : { trustedBy };
    new PipelineConsumerRole(stack, name, { access, ...role });
  }
}
