import type { PlannedChange, StackPlan } from './plan.ts';

/** A Studio domain that ends by this change, with everything that people have in it. */
export const endsDomain = ({ type, action }: Pick<PlannedChange, 'type' | 'action'>): boolean =>
  type === 'aws_sagemaker_domain' && (action === 'replace' || action === 'delete');

/** Names of Studio domains that a plan replaces or destroys: each must be typed, `--yes` never suffices. */
export const domainsAtRisk = (plans: readonly Pick<StackPlan, 'changes'>[]): readonly string[] =>
  plans
    .flatMap(({ changes }) => changes.filter(endsDomain))
    .map((change) => String(change.before?.['domain_name'] ?? change.address));
