import type { EventBridge, Target } from '@aws-sdk/client-eventbridge';

import { allPages } from '../aws/all-pages.ts';
import { declaredType } from '../declared/declared-type.ts';
import type { CreateCall, UpdateCall } from '../declared/declaration.ts';
import { ProviderFault } from '../engine/fault.ts';
import { GONE } from '../families/events/rules.ts';
import { flag, optionalText, text } from '../values/fields.ts';
import type { Fields } from '../values/value.ts';

const ruleOf = (fields: Fields) => ({
  Rule: text(fields, 'rule'),
  EventBusName: optionalText(fields, 'event_bus_name') ?? 'default',
});

async function put({ client, members, fields }: CreateCall<EventBridge> | UpdateCall<EventBridge>, Id: string) {
  const answer = await client.putTargets({ ...ruleOf(fields), Targets: [{ ...members<Target>(), Id }] });
  const [failed] = answer.FailedEntries ?? [];
  if (failed) throw new ProviderFault(`EventBridge refused the target: ${failed.ErrorCode}: ${failed.ErrorMessage}`);
}

/** A target of a rule; its id is `RULE-TARGET`, after `BUS-` on another bus than the default one. */
export const cloudwatchEventTarget = declaredType<EventBridge>({
  type: 'aws_cloudwatch_event_target',
  framework: 'sdk-v2',
  label: 'EventBridge Target',
  client: (clients) => clients.eventbridge(),
  gone: GONE,
  names: {
    appsync_target: 'AppSyncParameters',
    batch_target: 'BatchParameters',
    ecs_target: 'EcsParameters',
    event_bus_name: null,
    force_destroy: null,
    http_target: 'HttpParameters',
    'input_transformer.input_paths': 'InputPathsMap',
    kinesis_target: 'KinesisParameters',
    redshift_target: 'RedshiftDataParameters',
    rule: null,
    run_command_targets: null,
    sagemaker_pipeline_target: 'SageMakerPipelineParameters',
    sqs_target: 'SqsParameters',
    target_id: 'Id',
  },
  async create(call) {
    const { fields, context, record } = call;
    const Id = optionalText(fields, 'target_id') ?? context.uniqueId();
    await put(call, Id);
    const bus = optionalText(fields, 'event_bus_name') ?? 'default';
    record({ id: `${bus === 'default' ? '' : `${bus}-`}${text(fields, 'rule')}-${Id}`, target_id: Id });
  },
  async read({ client, fields }) {
    const targets = await allPages(async (NextToken) => {
      const page = await client.listTargetsByRule({ ...ruleOf(fields), NextToken });
      return { items: page.Targets, next: page.NextToken };
    });
    return targets.find((one) => one.Id === text(fields, 'target_id'));
  },
  update: (call) => put(call, text(call.prior, 'target_id')),
  delete: ({ client, fields }) =>
    client.removeTargets({
      ...ruleOf(fields),
      Ids: [text(fields, 'target_id')],
      Force: flag(fields, 'force_destroy'),
    }),
  importId(id) {
    const [target_id, rule, ...bus] = id.split('/').reverse();
    if (!target_id || !rule) {
      throw new ProviderFault(`unexpected import id (${id})`, { detail: 'expected RULE/TARGET or BUS/RULE/TARGET' });
    }
    const named = bus.reverse().join('/');
    return {
      id: `${named === '' ? '' : `${named}-`}${rule}-${target_id}`,
      rule,
      target_id,
      event_bus_name: named === '' ? 'default' : named,
    };
  },
});
