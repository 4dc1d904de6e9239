import type { Aws } from '../aws/ports.ts';
import { accountOfArn, regionOfArn } from '../domain/arn.ts';
import type { LiveFacts } from '../workflow/ports.ts';

/** A fact that cannot be had is null, and is shown as unknown; it never stops a plan. */
export const liveFacts = (aws: () => Promise<Aws>): LiveFacts => ({
  async countExecutions(pipelineArn) {
    const owner = accountOfArn(pipelineArn);
    if (owner === undefined) return null;
    try {
      return await (await aws()).readers(owner, regionOfArn(pipelineArn)).pipelines.countExecutions(pipelineArn);
    } catch {
      return null;
    }
  },
  async permissionActions(owner, permissionArn) {
    try {
      return await (await aws()).readers(owner).shares.permissionActions(permissionArn);
    } catch {
      return null;
    }
  },
});
