import { endsDomain } from '../../domain/domains-at-risk.ts';
import type { Check, Hit } from '../check.ts';
import { textOf, valueAt } from '../planned.ts';

export const domainLost = {
  id: 'domain-lost',
  severity: 'error',
  summary: 'a plan replaces or destroys a Studio domain',
  why: 'every app, space and user profile of the domain ends with it, and with homeFileSystem: delete the home directories of all its people, too',
  fix: 'undo the change that replaces it; if it is meant, name the domain: --destroy-domain NAME',
  source: 'https://docs.aws.amazon.com/sagemaker/latest/dg/gs-studio-delete-domain.html',
  plan: ({ plans }) =>
    plans.flatMap((plan) =>
      plan.changes.filter(endsDomain).map((change): Hit => {
        const { action, before, replacePaths, constructPath, address } = change;
        const name = textOf(before?.['domain_name']) ?? address;
        const cause = replacePaths.length > 0 ? ` because ${replacePaths.join(', ')} changes` : '';
        const deletes = valueAt(before ?? {}, 'retention_policy', 'home_efs_file_system') === 'Delete';
        const homes = deletes ? '; its home directories are deleted' : '';
        const message = `domain ${name} is ${action === 'replace' ? 'replaced' : 'destroyed'}${cause}${homes}`;
        // `--destroy-domain` goes by the name.
        return { subject: name, message, ...(constructPath !== undefined && { path: constructPath }) };
      }),
    ),
} as const satisfies Check;
