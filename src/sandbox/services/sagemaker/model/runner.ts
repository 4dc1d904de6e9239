import type { Call } from '../../../operation.ts';
import type { ExecutionRecord } from '../../../world/records/execution.ts';
import type { World } from '../../../world/world.ts';

/** The pipeline's role, as which an execution does everything; for the person who started it, if one did. */
export function runnerOf(world: World, execution: ExecutionRecord): Call {
  const { account, region, onBehalfOf } = execution;
  const role = world.tables.pipelines.get(execution.pipeline)?.roleArn ?? '';
  const name = role.slice(role.lastIndexOf('/') + 1);
  const id = world.tables.roles.get(role)?.id ?? 'AROASAGEMAKERPIPELINE';
  return {
    world,
    account,
    region,
    now: world.now(),
    caller: {
      account,
      region,
      arn: `arn:aws:sts::${account}:assumed-role/${name}/SageMaker`,
      userId: `${id}:SageMaker`,
      ...(onBehalfOf && { onBehalfOf }),
    },
  };
}
