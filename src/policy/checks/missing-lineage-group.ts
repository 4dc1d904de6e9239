import { lineageGroup } from '../../domain/shareables/lineage-group.ts';
import { shareableOf } from '../../domain/shareables/index.ts';
import type { Check } from '../check.ts';

export const missingLineageGroup = {
  id: 'missing-lineage-group',
  severity: 'error',
  summary: 'a plan shares the lineage of an account that has none yet',
  why: 'SageMaker makes the lineage group with the first lineage entity of an account, Terraform cannot; RAM refuses to share it before, half way through the apply',
  fix: 'run any pipeline of the account once, or make a first entity by hand: `aws sagemaker create-context --context-name first --context-type Sagelane --source SourceUri=sagelane:first`; then plan again',
  source: 'https://docs.aws.amazon.com/sagemaker/latest/dg/xaccount-lineage-tracking.html',
  plan: ({ exposures }) => {
    const owners = new Map<string, string>();
    for (const { change, missing = [], stack, share, owner, ownerAlias } of exposures)
      if (change === 'gains' && missing.some((arn) => shareableOf(arn)?.kind === lineageGroup.kind))
        owners.set(`${stack}/${share}`, ownerAlias ?? owner);
    return [...owners].map(([subject, owner]) => ({ subject, message: `${owner} has no lineage group yet` }));
  },
} as const satisfies Check;
