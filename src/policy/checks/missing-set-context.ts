import type { Check, Hit } from '../check.ts';
import { plannedOf, textOf, whereOf } from '../planned.ts';
import { covers, statementsOf } from '../statements.ts';
import { accountsWithIdentity } from '../trusted-identity.ts';

/** Services that hand on who somebody is; SageMaker only where a domain does it. */
const SERVICES = ['access-grants.s3.amazonaws.com', 'sagemaker.amazonaws.com'] as const;

export const missingSetContext = {
  id: 'missing-set-context',
  severity: 'error',
  summary: 'a role trusts a service with `sts:AssumeRole` and without `sts:SetContext` where people act as themselves',
  why: 'without sts:SetContext the service cannot put the identity of the person into the session: jobs and data access fail, or run as the role alone',
  fix: 'allow both actions in the trust policy: "Action": ["sts:AssumeRole", "sts:SetContext"]',
  source: 'https://docs.aws.amazon.com/sagemaker/latest/dg/trustedidentitypropagation-setup.html',
  plan: (context) => {
    const accounts = accountsWithIdentity(context);
    return plannedOf(context.plans, 'aws_iam_role').flatMap(({ stack, change, values }): readonly Hit[] => {
      const allowed = statementsOf(values['assume_role_policy']).filter(({ effect }) => effect === 'Allow');
      const may = (service: string, action: string): boolean =>
        allowed.some(
          ({ services, actions }) => services.includes(service) && actions.some((one) => covers(one, action)),
        );
      return SERVICES.filter((service) => service !== 'sagemaker.amazonaws.com' || accounts.has(stack.account))
        .filter((service) => may(service, 'sts:AssumeRole') && !may(service, 'sts:SetContext'))
        .map((service) => ({
          ...whereOf(stack, change),
          message: `role ${textOf(values['name']) ?? change.address} lets ${service} assume it, and not set the context`,
        }));
    });
  },
} as const satisfies Check;
