import { pipelineArn } from '../../../domain/arn.ts';
import { definitionTextOf, keepDefinition } from './model/definition.ts';
import { pipelineArnOf } from './model/pipelines.ts';
import { invalid, sagemakerOnce, sagemakerOperation } from './model/sagemaker.ts';
import { fromTags } from '../tag-list.ts';
import { keepVersion } from './model/versions.ts';

export const createPipeline = sagemakerOperation({
  name: 'CreatePipeline',
  mutates: true,
  handle: (input, call) => {
    const { world, account, region, caller, now } = call;
    const { PipelineName: name = '', RoleArn: roleArn = '' } = input;
    if (name.startsWith('arn:')) return invalid(`The pipeline name ${name} is not valid.`);
    pipelineArnOf(name, call);
    if (!/^arn:aws[a-z-]*:iam::\d{12}:role\/?[\w+=,.@/-]+$/.test(roleArn))
      return invalid(`The role ARN ${roleArn} is not valid.`);
    const arn = sagemakerOnce('CreatePipeline', call, input, () => {
      const made = pipelineArn(region, account, name);
      if (world.tables.pipelines.get(made)) {
        return invalid(
          `Pipeline names must be unique within an AWS account and region. Pipeline with name (${name}) already exists.`,
        );
      }
      const pipeline = world.tables.pipelines.put(made, {
        arn: made,
        name,
        account,
        region,
        displayName: input.PipelineDisplayName ?? null,
        description: input.PipelineDescription ?? null,
        roleArn,
        definition: keepDefinition(
          call,
          definitionTextOf(call, input) ?? invalid('A pipeline definition is required.'),
        ),
        maxParallelSteps: input.ParallelismConfiguration?.MaxParallelExecutionSteps ?? null,
        createdAt: now,
        updatedAt: now,
        lastRunAt: null,
        createdBy: caller.arn,
        updatedBy: caller.arn,
        tags: fromTags(input.Tags),
      });
      keepVersion(call, pipeline);
      return made;
    });
    return { PipelineArn: arn };
  },
});
