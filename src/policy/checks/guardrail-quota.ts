import { FULL_ACCESS_POLICY, LONGEST_POLICY, MOST_OWN_POLICIES } from '../../domain/containment-policy.ts';
import type { Check, Hit } from '../check.ts';
import { plannedOf, textOf, whereOf } from '../planned.ts';

/** A user id in the condition of a denial, with its quotes and comma. */
const PER_PERSON = 50;

export const guardrailQuota = {
  id: 'guardrail-quota',
  severity: 'error',
  summary: `a service control policy is too large for AWS (${LONGEST_POLICY} characters), has no room for people (warning), or more than ${MOST_OWN_POLICIES} beside FullAWSAccess are attached to one target`,
  why: 'Organizations refuses it; a guardrail without room is found full in the middle of an incident',
  fix: 'shorten the policy, split it, or detach one that is no longer needed',
  source: 'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_limits.html',
  plan: ({ plans }) => {
    const policies = plannedOf(plans, 'aws_organizations_policy').filter(
      ({ values }) => (textOf(values['type']) ?? 'SERVICE_CONTROL_POLICY') === 'SERVICE_CONTROL_POLICY',
    );
    const sizes = policies.flatMap(({ stack, change, values }): readonly Hit[] => {
      const content = textOf(values['content']) ?? '';
      // White space counts: only the console removes it, Terraform does not.
      const characters = content.length;
      const name = textOf(values['name']) ?? change.address;
      const where = whereOf(stack, change);
      if (characters > LONGEST_POLICY)
        return [{ ...where, message: `policy ${name} has ${characters} characters, ${LONGEST_POLICY} are possible` }];
      const room = Math.floor((LONGEST_POLICY - characters) / PER_PERSON);
      if (room >= 10 || !/identitystore:userid/i.test(content)) return [];
      const message = `policy ${name} has ${characters} of ${LONGEST_POLICY} characters: ${room} more people can be denied in it`;
      return [{ ...where, severity: 'warning', message }];
    });
    const attachments = plannedOf(plans, 'aws_organizations_policy_attachment').filter(
      ({ values }) => textOf(values['policy_id']) !== FULL_ACCESS_POLICY,
    );
    const crowded = [...Map.groupBy(attachments, ({ values }) => textOf(values['target_id']) ?? '')]
      .filter(([target, own]) => target !== '' && own.length > MOST_OWN_POLICIES)
      .flatMap(([target, [first, ...others]]): readonly Hit[] =>
        first
          ? [
              {
                ...whereOf(first.stack, first.change),
                message: `${others.length + 1} policies are attached to ${target} beside FullAWSAccess, ${MOST_OWN_POLICIES} are possible`,
              },
            ]
          : [],
      );
    return [...sizes, ...crowded];
  },
} as const satisfies Check;
