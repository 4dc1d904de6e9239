import type { AccountId } from '../domain/arn.ts';
import type { JsonObject } from '../domain/plan.ts';
import type { PlanContext } from './check.ts';
import { plannedOf, valueAt } from './planned.ts';

/** A planned Studio domain in which people act as themselves. */
export const propagates = (domain: JsonObject): boolean =>
  valueAt(domain, 'domain_settings', 'trusted_identity_propagation_settings', 'status') === 'ENABLED';

/** Accounts with such a domain, by the manifest or by a plan. */
export function accountsWithIdentity({ manifest, plans }: PlanContext): ReadonlySet<AccountId> {
  const declared = manifest.studios.filter(({ trustedIdentityPropagation }) => trustedIdentityPropagation);
  const aliases = new Set(declared.map(({ account }) => account));
  return new Set([
    ...manifest.accounts.filter(({ alias }) => aliases.has(alias)).map(({ id }) => id),
    ...plannedOf(plans, 'aws_sagemaker_domain')
      .filter(({ values }) => propagates(values))
      .map(({ stack }) => stack.account),
  ]);
}
