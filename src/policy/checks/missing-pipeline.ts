import { pipelineNameOf } from '../../domain/arn.ts';
import { shareableOf } from '../../domain/shareables/index.ts';
import type { Check } from '../check.ts';

export const missingPipeline = {
  id: 'missing-pipeline',
  severity: 'error',
  summary: 'a plan shares a pipeline that does not exist',
  why: 'RAM refuses it with UnknownResourceException half way through the apply, when the share and its invitations exist already',
  fix: 'correct the name under pipelines:, or create the pipeline first; names are those of the owner account in its Region',
  source: 'https://docs.aws.amazon.com/ram/latest/APIReference/API_AssociateResourceShare.html',
  plan: ({ exposures }) => {
    const shares = new Map<string, { readonly subject: string; readonly owner: string; readonly names: Set<string> }>();
    for (const { change, missing = [], stack, share, owner, ownerAlias } of exposures) {
      const pipelines = missing.filter((arn) => (shareableOf(arn)?.kind ?? 'pipeline') === 'pipeline');
      if (change !== 'gains' || pipelines.length === 0) continue;
      const subject = `${stack}/${share}`;
      const known = shares.get(subject) ?? { subject, owner: ownerAlias ?? owner, names: new Set() };
      for (const arn of pipelines) known.names.add(pipelineNameOf(arn));
      shares.set(subject, known);
    }
    return [...shares.values()].map(({ subject, owner, names }) => ({
      subject,
      message: `${owner} has no pipeline ${[...names].join(', ')}`,
    }));
  },
} as const satisfies Check;
