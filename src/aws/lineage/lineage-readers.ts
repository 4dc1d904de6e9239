import { nameOfArn, type Region } from '../../domain/arn.ts';
import { SagelaneError } from '../../domain/errors.ts';
import { lineageKindOf, type EntityFacts } from '../../domain/lineage/entity.ts';
import { lineageGroup } from '../../domain/shareables/lineage-group.ts';
import type { AccountSession } from '../account-session.ts';
import type { LineageReaders } from './ports.ts';
import { readPages } from '../read-pages.ts';
import { DESCRIBE } from './entity-facts.ts';
import { LISTS } from './lineage-lists.ts';
import { queryLineage } from './query-lineage.ts';

const SHARES_PAGE = 500;
const GROUPS_PAGE = 100;
/** SageMaker puts it on the jobs of pipeline steps. */
const EXECUTION_TAG = 'sagemaker:pipeline-execution-arn';

export function lineageReaders(session: AccountSession, region: Region): LineageReaders {
  const sagemaker = { service: 'sagemaker', region } as const;
  return {
    async hasGroup(LineageGroupName) {
      const call = { ...sagemaker, operation: 'DescribeLineageGroup' };
      return foundOr(false, async () => {
        await session.call(call, (client) => client.describeLineageGroup({ LineageGroupName }));
        return true;
      });
    },
    query: (wish) => queryLineage(session, region, wish),
    async describe(arn): Promise<EntityFacts> {
      const kind = lineageKindOf(arn);
      if (!kind) throw new Error(`${arn} is no lineage entity`);
      const { operation, describe } = DESCRIBE[kind];
      const facts = await session.call({ ...sagemaker, operation, subject: arn }, (client) => describe(client, arn));
      return { ...facts, execution: null };
    },
    async executionOf(jobArn) {
      const call = { ...sagemaker, operation: 'ListTags', subject: jobArn };
      const tags = await session.call(call, (client) => client.listTags({ ResourceArn: jobArn }));
      return tags.Tags?.find(({ Key }) => Key === EXECUTION_TAG)?.Value ?? null;
    },
    own: (kind, wish = {}) => LISTS[kind](session, region, wish),
    async modelData(modelArn) {
      const ModelName = nameOfArn(modelArn);
      const call = { ...sagemaker, operation: 'DescribeModel', subject: modelArn };
      const model = await session.call(call, (client) => client.describeModel({ ModelName }));
      return [model.PrimaryContainer, ...(model.Containers ?? [])].flatMap(
        (one) => one?.ModelPackageName ?? one?.ModelDataSource?.S3DataSource?.S3Uri ?? one?.ModelDataUrl ?? [],
      );
    },
    async jobOutputs(jobArn) {
      const TrainingJobName = nameOfArn(jobArn);
      const call = { ...sagemaker, operation: 'DescribeTrainingJob', subject: jobArn };
      const job = await session.call(call, (client) => client.describeTrainingJob({ TrainingJobName }));
      return job.ModelArtifacts?.S3ModelArtifacts === undefined ? [] : [job.ModelArtifacts.S3ModelArtifacts];
    },
    groups: () =>
      readPages(async (NextToken) => {
        const page = await session.call({ ...sagemaker, operation: 'ListLineageGroups' }, (client) =>
          client.listLineageGroups({ MaxResults: GROUPS_PAGE, NextToken }),
        );
        return {
          items: page.LineageGroupSummaries?.flatMap(({ LineageGroupArn }) => LineageGroupArn ?? []),
          nextToken: page.NextToken,
        };
      }),
    groupPolicy: (LineageGroupName) =>
      foundOr(null, async () => {
        const call = { ...sagemaker, operation: 'GetLineageGroupPolicy' };
        const { ResourcePolicy } = await session.call(call, (client) =>
          client.getLineageGroupPolicy({ LineageGroupName }),
        );
        return ResourcePolicy === undefined || ResourcePolicy === '' ? null : ResourcePolicy;
      }),
    sharedGroups: () =>
      readPages(async (nextToken) => {
        const page = await session.call({ service: 'ram', operation: 'ListResources', region }, (client) =>
          client.listResources({
            resourceOwner: 'OTHER-ACCOUNTS',
            resourceType: lineageGroup.ramType,
            maxResults: SHARES_PAGE,
            nextToken,
          }),
        );
        return {
          items: page.resources?.map(({ arn = '', resourceShareArn = '' }) => ({ arn, shareArn: resourceShareArn })),
          nextToken: page.nextToken,
        };
      }),
  };
}

/** What is not there is an answer, too. */
async function foundOr<T, Otherwise>(otherwise: Otherwise, read: () => Promise<T>): Promise<T | Otherwise> {
  try {
    return await read();
  } catch (thrown) {
    if (thrown instanceof SagelaneError && thrown.code === 'ResourceNotFound') return otherwise;
    throw thrown;
  }
}
