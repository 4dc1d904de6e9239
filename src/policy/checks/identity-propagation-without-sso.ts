import type { Check } from '../check.ts';
import { plannedOf, textOf, whereOf } from '../planned.ts';
import { propagates } from '../trusted-identity.ts';

export const identityPropagationWithoutSso = {
  id: 'identity-propagation-without-sso',
  severity: 'error',
  summary:
    'a plan enables trusted identity propagation on a Studio domain that does not sign in with IAM Identity Center',
  why: 'a domain with IAM sign-in has no identity to propagate: AWS refuses it, and its sign-in cannot be changed without replacing the domain',
  fix: 'create a domain with auth_mode SSO, or leave trusted identity propagation off for this one',
  source: 'https://docs.aws.amazon.com/sagemaker/latest/dg/trustedidentitypropagation-setup.html',
  plan: ({ plans }) =>
    plannedOf(plans, 'aws_sagemaker_domain')
      .filter(({ values }) => propagates(values) && textOf(values['auth_mode']) === 'IAM')
      .map(({ stack, change, values }) => ({
        ...whereOf(stack, change),
        message: `domain ${textOf(values['domain_name']) ?? change.address} has trusted identity propagation enabled and auth_mode IAM`,
      })),
} as const satisfies Check;
