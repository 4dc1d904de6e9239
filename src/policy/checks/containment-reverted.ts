import type { JsonObject, PlannedChange } from '../../domain/plan.ts';
import type { Check, Hit } from '../check.ts';
import { jsonOf, textOf, whereOf } from '../planned.ts';
import { statementsOf } from '../statements.ts';

/** Where a denial of a person can stand: type of the resource → its argument. */
const POLICIES: Readonly<Record<string, string>> = {
  aws_organizations_policy: 'content',
  aws_iam_role_policy: 'policy',
};

export const containmentReverted = {
  id: 'containment-reverted',
  severity: 'error',
  summary: 'a plan takes away the denial that cuts a person off',
  why: 'somebody was contained in an incident; after this apply they can act again, and nobody decided that',
  fix: 'leave the guardrail as it is; when the incident is over, `sagelane sessions release` ends the containment',
  source: 'https://docs.aws.amazon.com/singlesignon/latest/userguide/prereqs-revoking-user-permissions.html',
  plan: ({ plans }) =>
    plans.flatMap((plan) =>
      plan.changes.flatMap((change): readonly Hit[] => {
        const freed = [...deniedIn(change, change.before)].filter(
          (user) => !deniedIn(change, staying(change)).has(user),
        );
        if (freed.length === 0) return [];
        const message = `${change.address} no longer denies ${freed.join(', ')}`;
        return [{ ...whereOf(plan, change), message }];
      }),
    ),
} as const satisfies Check;

/** A replacement has a moment without it. */
const staying = ({ action, after }: PlannedChange): JsonObject | null => (action === 'update' ? after : null);

/** User ids of Identity Center that the policy denies; the placeholder of a guardrail at rest is nobody. */
function deniedIn({ type, action }: PlannedChange, values: JsonObject | null): ReadonlySet<string> {
  const argument = POLICIES[type];
  if (argument === undefined || values === null || action === 'forget') return new Set();
  const denials = statementsOf(values[argument]).filter(({ effect }) => effect === 'Deny');
  return new Set(denials.flatMap(({ condition }) => usersIn(JSON.stringify(condition ?? null))));
}

/** https://docs.aws.amazon.com/singlesignon/latest/IdentityStoreAPIReference/API_User.html */
const USER_ID = /"((?:[0-9a-f]{10}-)?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})"/gi;

function usersIn(condition: string): readonly string[] {
  const keys = textOf(jsonOf(condition)) ?? condition;
  if (!/"identitystore:userid"/i.test(keys)) return [];
  return [...keys.matchAll(USER_ID)].map(([, id = '']) => id).filter((id) => /[1-9a-f]/i.test(id));
}
