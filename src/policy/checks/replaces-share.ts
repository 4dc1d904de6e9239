import type { PlannedChange } from '../../domain/plan.ts';
import type { Check } from '../check.ts';

export const replacesShare = {
  id: 'replaces-share',
  severity: 'warning',
  summary: 'a plan replaces a share',
  why: 'the old share ends and the new one is another: consumers lose access at once, and outside the organization each has to accept again, within 12 hours',
  fix: 'tell the consumers first; or declare a second share with the new permission and remove the old one when it is accepted',
  source: 'https://docs.aws.amazon.com/ram/latest/userguide/working-with-shared-invitations.html',
  plan: ({ plans }) =>
    plans.flatMap((plan) =>
      plan.changes
        .filter((change) => change.type === 'aws_ram_resource_share' && change.action === 'replace')
        .map((change) => ({
          subject: change.constructPath ?? `${plan.stack}: ${change.address}`,
          message: `share ${nameOf(change)} is replaced${cause(change)}: everybody it was shared with has to be invited again`,
        })),
    ),
} as const satisfies Check;

const nameOf = (change: PlannedChange): string => {
  const name = change.before?.['name'];
  return typeof name === 'string' ? `"${name}"` : change.address;
};

const cause = (change: PlannedChange): string => {
  const attributes = new Set(change.replacePaths.map((path) => path.split(/[.[]/)[0]));
  return attributes.size > 0 ? ` because ${[...attributes].join(', ')} changes` : '';
};
