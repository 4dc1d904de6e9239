import { artifacts } from './model/lineage-entities.ts';
import { lineagePage, summaryStamps } from './model/lineage-listing.ts';
import { sagemakerOperation } from './model/sagemaker.ts';

export const listArtifacts = sagemakerOperation({
  name: 'ListArtifacts',
  mutates: false,
  handle: (input, call) => {
    const { items, nextToken } = lineagePage(
      artifacts.own(call),
      input,
      call,
      (one) => !input.ArtifactType || one.ArtifactType === input.ArtifactType,
    );
    return {
      ArtifactSummaries: items.map((one) => ({
        ArtifactArn: one.arn,
        ArtifactName: one.body.ArtifactName,
        Source: one.body.Source,
        ArtifactType: one.body.ArtifactType,
        ...summaryStamps(one),
      })),
      NextToken: nextToken,
    };
  },
});
