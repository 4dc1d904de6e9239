import type { ArtifactSource } from '@aws-sdk/client-sagemaker';
import type { Arn, Region } from '../../domain/arn.ts';
import type { LineageKind, ListedEntity } from '../../domain/lineage/entity.ts';
import type { AccountSession } from '../account-session.ts';
import { readPages } from '../read-pages.ts';

/** The most these lists take. */
const PAGE = 100;

interface Wish {
  /** Only entities that stand for this. */
  readonly source?: string;
  readonly limit?: number;
}

type Lister = (session: AccountSession, region: Region, wish: Wish) => Promise<readonly ListedEntity[]>;

/** Lists of the account's own entities, newest first. None of them looks into another account. */
export const LISTS: Readonly<Record<LineageKind, Lister>> = {
  Artifact: (session, region, { source, limit }) =>
    readPages(async (NextToken) => {
      const page = await session.call({ service: 'sagemaker', operation: 'ListArtifacts', region }, (client) =>
        client.listArtifacts({ SourceUri: source, ...NEWEST, MaxResults: pageFor(limit), NextToken }),
      );
      return {
        items: page.ArtifactSummaries?.map((one) =>
          listed('Artifact', one.ArtifactArn, one.ArtifactName, one.ArtifactType, one.Source, one.CreationTime),
        ),
        nextToken: page.NextToken,
      };
    }, limit),
  Context: (session, region, { source, limit }) =>
    readPages(async (NextToken) => {
      const page = await session.call({ service: 'sagemaker', operation: 'ListContexts', region }, (client) =>
        client.listContexts({ SourceUri: source, ...NEWEST, MaxResults: pageFor(limit), NextToken }),
      );
      return {
        items: page.ContextSummaries?.map((one) =>
          listed('Context', one.ContextArn, one.ContextName, one.ContextType, one.Source, one.CreationTime),
        ),
        nextToken: page.NextToken,
      };
    }, limit),
  Action: (session, region, { source, limit }) =>
    readPages(async (NextToken) => {
      const page = await session.call({ service: 'sagemaker', operation: 'ListActions', region }, (client) =>
        client.listActions({ SourceUri: source, ...NEWEST, MaxResults: pageFor(limit), NextToken }),
      );
      return {
        items: page.ActionSummaries?.map((one) =>
          listed('Action', one.ActionArn, one.ActionName, one.ActionType, one.Source, one.CreationTime),
        ),
        nextToken: page.NextToken,
      };
    }, limit),
  TrialComponent: (session, region, { source, limit }) =>
    readPages(async (NextToken) => {
      const page = await session.call({ service: 'sagemaker', operation: 'ListTrialComponents', region }, (client) =>
        client.listTrialComponents({ SourceArn: source, ...NEWEST, MaxResults: pageFor(limit), NextToken }),
      );
      return {
        items: page.TrialComponentSummaries?.map((one) =>
          listed(
            'TrialComponent',
            one.TrialComponentArn,
            one.TrialComponentName,
            one.TrialComponentSource?.SourceType,
            { SourceUri: one.TrialComponentSource?.SourceArn },
            one.CreationTime,
          ),
        ),
        nextToken: page.NextToken,
      };
    }, limit),
};

const NEWEST = { SortBy: 'CreationTime', SortOrder: 'Descending' } as const;

const pageFor = (limit: number | undefined): number => Math.min(PAGE, limit ?? PAGE);

const listed = (
  kind: LineageKind,
  arn: Arn | undefined,
  name: string | undefined,
  type: string | undefined,
  source: Partial<ArtifactSource> | undefined,
  createdAt: Date | undefined,
): ListedEntity => ({
  arn: arn ?? '',
  kind,
  name: name ?? null,
  type: type ?? null,
  source: source?.SourceUri ?? null,
  createdAt: createdAt?.toISOString() ?? null,
});
