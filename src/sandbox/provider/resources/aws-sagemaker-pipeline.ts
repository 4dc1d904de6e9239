import type { CreatePipelineCommandInput, SageMaker } from '@aws-sdk/client-sagemaker';

import { allPages } from '../aws/all-pages.ts';
import { attempt, unlessGone } from '../aws/aws-fault.ts';
import { ProviderFault } from '../engine/fault.ts';
import type { ResourceType } from '../engine/resource-type.ts';
import { desiredTags, tagChanges, tagsInState, tagsOfList } from '../engine/tags.ts';
import { blocks, optionalNumber, optionalText, text } from '../values/fields.ts';
import { isList } from '../values/value.ts';
import type { Fields } from '../values/value.ts';

const GONE = ['ResourceNotFound'];
const NAME = /^[0-9A-Za-z][0-9A-Za-z-]{0,255}$/;

/** A SageMaker pipeline; its id is its name. */
export const sagemakerPipeline: ResourceType = {
  type: 'aws_sagemaker_pipeline',
  framework: 'sdk-v2',
  validate(config) {
    const badNames = ['pipeline_name', 'pipeline_display_name'].flatMap((name) => {
      const value = config[name];
      if (typeof value !== 'string' || NAME.test(value)) return [];
      return [
        new ProviderFault(`invalid value for ${name} (${value})`, {
          path: [name],
          detail: 'valid characters are a-z, A-Z, 0-9, and - (hyphen), 256 at most, the first no hyphen.',
        }),
      ];
    });
    const text = (config['pipeline_definition'] ?? null) !== null;
    const location = config['pipeline_definition_s3_location'];
    const located = isList(location) ? location.length > 0 : (location ?? null) !== null;
    if (text !== located) return badNames;
    return [
      ...badNames,
      new ProviderFault('invalid combination of arguments: pipeline_definition, pipeline_definition_s3_location', {
        detail: 'exactly one of them must be specified.',
      }),
    ];
  },
  async create(planned, context) {
    const sagemaker = await context.clients.sagemaker();
    const name = text(planned, 'pipeline_name');
    await attempt(
      `creating SageMaker AI Pipeline (${name})`,
      () =>
        sagemaker.createPipeline({
          PipelineName: name,
          PipelineDisplayName: text(planned, 'pipeline_display_name'),
          RoleArn: optionalText(planned, 'role_arn') ?? '',
          PipelineDescription: optionalText(planned, 'pipeline_description'),
          ClientRequestToken: context.uniqueId(),
          Tags: Object.entries(desiredTags(planned, context.settings)).map(([Key, Value]) => ({ Key, Value })),
          ...definition(planned),
          ...parallelism(planned),
        }),
      ['pipeline_name'],
    );
    context.record({ id: name });
  },
  async read(state, { clients, settings }) {
    const sagemaker = await clients.sagemaker();
    const name = text(state, 'id');
    const pipeline = await unlessGone(GONE, `reading SageMaker AI Pipeline (${name})`, () =>
      sagemaker.describePipeline({ PipelineName: name }),
    );
    if (pipeline === undefined) return null;
    const arn = pipeline.PipelineArn ?? '';
    const tags = await pipelineTags(sagemaker, arn);
    const steps = pipeline.ParallelismConfiguration?.MaxParallelExecutionSteps;
    // DescribePipeline answers the definition also when it came from S3, where the configuration has none.
    const fromS3 = blocks(state, 'pipeline_definition_s3_location').length > 0;
    return {
      arn,
      pipeline_name: pipeline.PipelineName ?? name,
      pipeline_display_name: pipeline.PipelineDisplayName ?? null,
      pipeline_description: pipeline.PipelineDescription ?? null,
      role_arn: pipeline.RoleArn ?? null,
      ...(!fromS3 && { pipeline_definition: pipeline.PipelineDefinition ?? null }),
      parallelism_configuration: steps === undefined ? [] : [{ max_parallel_execution_steps: steps }],
      ...tagsInState(tags, state, settings),
    };
  },
  async update(planned, prior, { clients, settings }) {
    const sagemaker = await clients.sagemaker();
    const name = text(prior, 'id');
    const doing = `updating SageMaker AI Pipeline (${name})`;
    const ResourceArn = text(prior, 'arn');
    const { set, unset } = tagChanges(planned, prior, settings);
    if (unset.length > 0)
      await attempt(doing, () => sagemaker.deleteTags({ ResourceArn, TagKeys: [...unset] }), ['tags']);
    const Tags = Object.entries(set).map(([Key, Value]) => ({ Key, Value }));
    if (Tags.length > 0) await attempt(doing, () => sagemaker.addTags({ ResourceArn, Tags }), ['tags']);
    const changed = (attribute: string): boolean =>
      JSON.stringify(planned[attribute]) !== JSON.stringify(prior[attribute]);
    if (changed('parallelism_configuration') && blocks(planned, 'parallelism_configuration').length === 0) {
      // UpdatePipeline leaves out what it is not given, and takes no empty configuration: nothing can unset it.
      throw new ProviderFault(`${doing}: parallelism_configuration cannot be removed`, {
        path: ['parallelism_configuration'],
        detail: 'SageMaker can change it but not unset it; set another number, or replace the pipeline.',
      });
    }
    const members = {
      ...(changed('pipeline_display_name') && { PipelineDisplayName: text(planned, 'pipeline_display_name') }),
      ...(changed('pipeline_description') && {
        PipelineDescription: optionalText(planned, 'pipeline_description') ?? '',
      }),
      ...(changed('role_arn') && { RoleArn: optionalText(planned, 'role_arn') ?? '' }),
      ...((changed('pipeline_definition') || changed('pipeline_definition_s3_location')) && definition(planned)),
      ...(changed('parallelism_configuration') && parallelism(planned)),
    };
    if (Object.keys(members).length === 0) return;
    const path = changed('pipeline_definition') ? ['pipeline_definition'] : [];
    await attempt(doing, () => sagemaker.updatePipeline({ PipelineName: name, ...members }), path);
  },
  async delete(prior, context) {
    const sagemaker = await context.clients.sagemaker();
    const name = text(prior, 'id');
    await unlessGone(GONE, `deleting SageMaker AI Pipeline (${name})`, () =>
      sagemaker.deletePipeline({ PipelineName: name, ClientRequestToken: context.uniqueId() }),
    );
  },
};

type Definition = Pick<CreatePipelineCommandInput, 'PipelineDefinition' | 'PipelineDefinitionS3Location'>;

function definition(planned: Fields): Definition {
  const [location] = blocks(planned, 'pipeline_definition_s3_location');
  if (!location) return { PipelineDefinition: optionalText(planned, 'pipeline_definition') };
  return {
    PipelineDefinitionS3Location: {
      Bucket: text(location, 'bucket'),
      ObjectKey: text(location, 'object_key'),
      VersionId: optionalText(location, 'version_id'),
    },
  };
}

function parallelism(planned: Fields): Pick<CreatePipelineCommandInput, 'ParallelismConfiguration'> {
  const [block] = blocks(planned, 'parallelism_configuration');
  const steps = block && optionalNumber(block, 'max_parallel_execution_steps');
  return steps === undefined ? {} : { ParallelismConfiguration: { MaxParallelExecutionSteps: steps } };
}

const pipelineTags = async (sagemaker: SageMaker, arn: string) =>
  tagsOfList(
    await attempt(`listing tags for SageMaker AI Pipeline (${arn})`, () =>
      allPages(async (NextToken) => {
        const page = await sagemaker.listTags({ ResourceArn: arn, NextToken });
        return { items: page.Tags?.map(({ Key, Value }) => ({ key: Key, value: Value })), next: page.NextToken };
      }),
    ),
  );
