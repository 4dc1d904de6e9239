import type {
  DescribeActionResponse,
  DescribeArtifactResponse,
  DescribeContextResponse,
  DescribeTrialComponentResponse,
  SageMaker,
} from '@aws-sdk/client-sagemaker';
import type { Arn } from '../../domain/arn.ts';
import type { EntityFacts, LineageKind } from '../../domain/lineage/entity.ts';

type Facts = Omit<EntityFacts, 'execution'>;

/** `Describe…` of each kind, by ARN, which works across accounts; and what is kept of its answer. */
export const DESCRIBE: {
  readonly [Kind in LineageKind]: {
    readonly operation: string;
    describe(client: SageMaker, arn: Arn): Promise<Facts>;
  };
} = {
  Artifact: {
    operation: 'DescribeArtifact',
    describe: async (client, ArtifactArn) => artifactFacts(await client.describeArtifact({ ArtifactArn })),
  },
  Action: {
    operation: 'DescribeAction',
    describe: async (client, ActionName) => actionFacts(await client.describeAction({ ActionName })),
  },
  Context: {
    operation: 'DescribeContext',
    describe: async (client, ContextName) => contextFacts(await client.describeContext({ ContextName })),
  },
  TrialComponent: {
    operation: 'DescribeTrialComponent',
    describe: async (client, TrialComponentName) =>
      trialComponentFacts(await client.describeTrialComponent({ TrialComponentName })),
  },
};

const artifactFacts = (raw: DescribeArtifactResponse): Facts => ({
  name: raw.ArtifactName ?? null,
  type: raw.ArtifactType ?? null,
  source: raw.Source?.SourceUri ?? null,
  status: null,
  properties: raw.Properties ?? {},
  ...stamps(raw),
});

const actionFacts = (raw: DescribeActionResponse): Facts => ({
  name: raw.ActionName ?? null,
  type: raw.ActionType ?? null,
  source: raw.Source?.SourceUri ?? null,
  status: raw.Status ?? null,
  properties: raw.Properties ?? {},
  ...stamps(raw),
});

const contextFacts = (raw: DescribeContextResponse): Facts => ({
  name: raw.ContextName ?? null,
  type: raw.ContextType ?? null,
  source: raw.Source?.SourceUri ?? null,
  status: null,
  properties: raw.Properties ?? {},
  ...stamps(raw),
});

const trialComponentFacts = (raw: DescribeTrialComponentResponse): Facts => ({
  name: raw.TrialComponentName ?? raw.DisplayName ?? null,
  type: raw.Source?.SourceType ?? null,
  source: raw.Source?.SourceArn ?? null,
  status: raw.Status?.PrimaryStatus ?? null,
  properties: {
    ...Object.fromEntries(
      Object.entries(raw.Parameters ?? {}).map(([name, value]) => [
        name,
        String(value.StringValue ?? value.NumberValue ?? ''),
      ]),
    ),
    ...Object.fromEntries(
      (raw.Metrics ?? []).flatMap(({ MetricName, Last, Avg }) =>
        MetricName === undefined ? [] : [[`metric ${MetricName}`, String(Last ?? Avg ?? '')]],
      ),
    ),
  },
  ...stamps(raw),
});

const stamps = (
  raw: Pick<DescribeArtifactResponse, 'CreationTime' | 'LastModifiedTime' | 'MetadataProperties'>,
): Pick<Facts, 'createdAt' | 'modifiedAt' | 'generatedBy'> => ({
  createdAt: raw.CreationTime?.toISOString() ?? null,
  modifiedAt: raw.LastModifiedTime?.toISOString() ?? null,
  generatedBy: raw.MetadataProperties?.GeneratedBy ?? null,
});
