import type { StackPlan } from '../../domain/plan.ts';
import type { Check, Hit } from '../check.ts';
import { textOf, valueAt } from '../planned.ts';

export const domainForgotten = {
  id: 'domain-forgotten',
  severity: 'info',
  summary: 'a destroy leaves a Studio domain that was there before Terraform held it',
  why: 'the manifest brought it in by its domainId, so it is not the stack that made it',
  fix: 'nothing, if it is to stay; to destroy it with all that is in it, name it: --destroy-domain NAME',
  source: 'https://developer.hashicorp.com/terraform/language/block/removed',
  plan: ({ plans }) =>
    plans.flatMap((plan) =>
      plan.changes.flatMap((change): readonly Hit[] => {
        const { type, action, before, constructPath, address } = change;
        if (type !== 'aws_sagemaker_domain' || action !== 'forget') return [];
        const name = textOf(before?.['domain_name']) ?? address;
        const role = textOf(valueAt(before ?? {}, 'default_user_settings', 'execution_role'));
        const loses = role !== undefined && deletesRole(plan, role);
        return [
          {
            subject: name,
            message: loses
              ? `domain ${name} stays, and its people go on to start as ${role}, which this deletes: give it another role first`
              : `domain ${name} stays, and no state file holds it any more`,
            ...(loses && { severity: 'warning' as const }),
            ...(constructPath !== undefined && { path: constructPath }),
          },
        ];
      }),
    ),
} as const satisfies Check;

const deletesRole = ({ changes }: StackPlan, arn: string): boolean =>
  changes.some(({ type, action, before }) => type === 'aws_iam_role' && action === 'delete' && before?.['arn'] === arn);
