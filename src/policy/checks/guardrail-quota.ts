import { LONGEST_POLICY, MOST_ATTACHED_POLICIES } from '../../domain/containment-policy.ts';
import { jsonOf } from '../../domain/json-of.ts';
import type { Check, Hit } from '../check.ts';
import { plannedOf, textOf, whereOf } from '../planned.ts';

/** A user id in the condition of a denial, with its quotes and comma. */
const PER_PERSON = 50;
/** White space between elements is not counted. */
const lengthOf = (content: string): number => {
  const json = jsonOf(content);
  return json === undefined ? content.length : JSON.stringify(json).length;
};

export const guardrailQuota = {
  id: 'guardrail-quota',
  severity: 'error',
  summary: `a service control policy is too large for AWS (${LONGEST_POLICY} characters), has no room for people (warning), or more than ${MOST_ATTACHED_POLICIES} are attached to one target`,
  why: 'Organizations refuses it; a guardrail without room is found full in the middle of an incident',
  fix: 'shorten the policy, split it, or detach one that is no longer needed',
  source: 'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_limits.html',
  plan: ({ plans }) => {
    const policies = plannedOf(plans, 'aws_organizations_policy').filter(
      ({ values }) => (textOf(values['type']) ?? 'SERVICE_CONTROL_POLICY') === 'SERVICE_CONTROL_POLICY',
    );
    const sizes = policies.flatMap(({ stack, change, values }): readonly Hit[] => {
      const content = textOf(values['content']) ?? '';
      const characters = lengthOf(content);
      const name = textOf(values['name']) ?? change.address;
      const where = whereOf(stack, change);
      if (characters > LONGEST_POLICY)
        return [{ ...where, message: `policy ${name} has ${characters} characters, ${LONGEST_POLICY} are possible` }];
      const room = Math.floor((LONGEST_POLICY - characters) / PER_PERSON);
      if (room >= 10 || !/identitystore:userid/i.test(content)) return [];
      const message = `policy ${name} has ${characters} of ${LONGEST_POLICY} characters: ${room} more people can be denied in it`;
      return [{ ...where, severity: 'warning', message }];
    });
    const attachments = plannedOf(plans, 'aws_organizations_policy_attachment');
    const crowded = [...Map.groupBy(attachments, ({ values }) => textOf(values['target_id']) ?? '')]
      .filter(([target, own]) => target !== '' && own.length > MOST_ATTACHED_POLICIES)
      .flatMap(([target, [first, ...others]]): readonly Hit[] =>
        first
          ? [
              {
                ...whereOf(first.stack, first.change),
                message: `${others.length + 1} policies are attached to ${target}, ${MOST_ATTACHED_POLICIES} are possible`,
              },
            ]
          : [],
      );
    return [...sizes, ...crowded];
  },
} as const satisfies Check;
