import { endsDomain } from '../../domain/domains-at-risk.ts';
import type { Check, DomainContent, Hit } from '../check.ts';
import { textOf } from '../planned.ts';

export const domainNotEmpty = {
  id: 'domain-not-empty',
  severity: 'error',
  summary:
    'a plan replaces or destroys a Studio domain that has apps, spaces or user profiles which the plan does not remove',
  why: 'people start apps and spaces themselves, so no state file holds them; DeleteDomain is refused with ResourceInUse half way through',
  fix: 'have the people save their work, then delete apps, spaces and profiles, in this order, and plan again',
  source: 'https://docs.aws.amazon.com/sagemaker/latest/dg/gs-studio-delete-domain.html',
  plan: ({ plans, facts, destroy = false }) =>
    plans.flatMap((plan) =>
      plan.changes.filter(endsDomain).flatMap((change): readonly Hit[] => {
        const { before, constructPath, address } = change;
        const content = facts.domains.get(textOf(before?.['id']) ?? '');
        const going = new Set(
          plan.changes
            .filter((one) => one.action === 'delete' || one.action === 'replace')
            .flatMap((one) => NAMES.flatMap((key) => textOf(one.before?.[key]) ?? [])),
        );
        const left = content && leftOf(content, going);
        if (!left) return [];
        const name = textOf(before?.['domain_name']) ?? address;
        const message = `domain ${name} still has ${left}`;
        return [
          {
            subject: name,
            message,
            ...(destroy && ENDED),
            ...(constructPath !== undefined && { path: constructPath }),
          },
        ];
      }),
    ),
} as const satisfies Check;

/** A destroy looks into the domain itself, shows what is there, and ends it first. */
const ENDED = {
  severity: 'warning',
  why: 'people started them, so no state file holds them: the destroy ends them before Terraform begins, and what is not saved is lost',
  fix: 'have the people save their work first',
} as const;

const NAMES = ['app_name', 'space_name', 'user_profile_name'] as const;

const leftOf = ({ apps, spaces, userProfiles }: DomainContent, going: ReadonlySet<string>): string =>
  [['apps', apps] as const, ['spaces', spaces] as const, ['user profiles', userProfiles] as const]
    .map(([what, names]) => [what, names.filter((name) => !going.has(name))] as const)
    .filter(([, names]) => names.length > 0)
    .map(([what, names]) => `${what} ${names.join(', ')}`)
    .join('; ');
