import type {
  AdvancedEventSelector,
  CloudTrail,
  CreateTrailCommandInput,
  EventSelector,
  InsightSelector,
} from '@aws-sdk/client-cloudtrail';

import { declaredType } from '../declared/declared-type.ts';
import { keyValues } from '../declared/tag-lists.ts';
import { cloudtrailTags } from '../families/cloudtrail/tags.ts';
import { flag, text } from '../values/fields.ts';

interface Selectors {
  readonly EventSelectors?: EventSelector[] | undefined;
  readonly AdvancedEventSelectors?: AdvancedEventSelector[] | undefined;
  readonly InsightSelectors?: InsightSelector[] | undefined;
}

async function putSelectors(client: CloudTrail, TrailName: string, wanted: Selectors): Promise<void> {
  const { EventSelectors, AdvancedEventSelectors, InsightSelectors } = wanted;
  if (EventSelectors) await client.putEventSelectors({ TrailName, EventSelectors });
  if (AdvancedEventSelectors) await client.putEventSelectors({ TrailName, AdvancedEventSelectors });
  if (InsightSelectors) await client.putInsightSelectors({ TrailName, InsightSelectors });
}

/** A trail; its id is its ARN. */
export const cloudtrailTrail = declaredType<CloudTrail>({
  type: 'aws_cloudtrail',
  framework: 'sdk-v2',
  label: 'CloudTrail Trail',
  client: (clients) => clients.cloudtrail(),
  gone: ['TrailNotFoundException'],
  names: {
    advanced_event_selector: 'AdvancedEventSelectors',
    arn: 'TrailARN',
    cloud_watch_logs_group_arn: 'CloudWatchLogsLogGroupArn',
    data_resource: 'DataResources',
    event_selector: 'EventSelectors',
    exclude_management_event_sources: 'ExcludeManagementEventSources',
    field_selector: 'FieldSelectors',
    insight_selector: 'InsightSelectors',
    sns_topic_arn: 'SnsTopicARN',
    enable_logging: 'IsLogging',
  },
  tags: cloudtrailTags,
  async create({ client, members, fields, tags, record }) {
    const {
      EventSelectors,
      AdvancedEventSelectors,
      InsightSelectors,
      IsLogging: _started,
      ...input
    } = members<CreateTrailCommandInput & Selectors & { readonly IsLogging?: boolean }>();
    const { EnableLogFileValidation } = input;
    const { TrailARN = '' } = await client.createTrail({
      ...input,
      EnableLogFileValidation,
      TagsList: keyValues(tags),
    });
    record({ id: TrailARN, arn: TrailARN });
    if (fields['enable_logging'] !== false) await client.startLogging({ Name: TrailARN });
    await putSelectors(client, TrailARN, {
      EventSelectors,
      AdvancedEventSelectors,
      InsightSelectors,
    });
  },
  async read({ client, fields }) {
    const id = text(fields, 'id');
    const { trailList = [] } = await client.describeTrails({ trailNameList: [id] });
    const [trail] = trailList;
    if (!trail) return undefined;
    const { IsLogging } = await client.getTrailStatus({ Name: id });
    const events = trail.HasCustomEventSelectors ? await client.getEventSelectors({ TrailName: id }) : {};
    const insights = trail.HasInsightSelectors ? await client.getInsightSelectors({ TrailName: id }) : {};
    return {
      ...trail,
      EnableLogFileValidation: trail.LogFileValidationEnabled,
      IsLogging,
      ...('EventSelectors' in events && { EventSelectors: events.EventSelectors }),
      ...('AdvancedEventSelectors' in events && { AdvancedEventSelectors: events.AdvancedEventSelectors }),
      ...('InsightSelectors' in insights && { InsightSelectors: insights.InsightSelectors }),
    };
  },
  async update({ client, members, fields, prior, changed }) {
    const Name = text(prior, 'id');
    const {
      EventSelectors,
      AdvancedEventSelectors,
      InsightSelectors,
      IsLogging: _switched,
      ...input
    } = members<CreateTrailCommandInput & Selectors & { readonly IsLogging?: boolean }>();
    await client.updateTrail({ ...input, Name, EnableLogFileValidation: flag(fields, 'enable_log_file_validation') });
    if (changed('enable_logging')) {
      if (flag(fields, 'enable_logging')) await client.startLogging({ Name });
      else await client.stopLogging({ Name });
    }
    if (changed('event_selector', 'advanced_event_selector')) {
      const everything: EventSelector = { ReadWriteType: 'All', IncludeManagementEvents: true };
      const none = !EventSelectors && !AdvancedEventSelectors;
      const selectors = none ? [everything] : EventSelectors;
      await putSelectors(client, Name, { EventSelectors: selectors, AdvancedEventSelectors });
    }
    if (changed('insight_selector')) {
      await client.putInsightSelectors({ TrailName: Name, InsightSelectors: InsightSelectors ?? [] });
    }
  },
  delete: ({ client, fields }) => client.deleteTrail({ Name: text(fields, 'id') }),
});
