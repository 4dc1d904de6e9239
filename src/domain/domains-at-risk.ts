import type { StackPlan } from './plan.ts';

/** Names of Studio domains that a plan replaces or destroys: each must be typed, `--yes` never suffices. */
export function domainsAtRisk(plans: readonly Pick<StackPlan, 'changes'>[]): readonly string[] {
  return plans
    .flatMap((plan) => plan.changes)
    .filter(
      (change) => change.type === 'aws_sagemaker_domain' && (change.action === 'replace' || change.action === 'delete'),
    )
    .map((change) => String(change.before?.['domain_name'] ?? change.address));
}
