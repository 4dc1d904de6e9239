import { nameOfArn } from '../../domain/arn.ts';
import type { Json, StackPlan } from '../../domain/plan.ts';
import type { Check, Hit } from '../check.ts';
import { listOf, plannedOf, textOf, valueAt, whereOf, type Planned } from '../planned.ts';
import { covers, statementsOf } from '../statements.ts';

/** Managed policies of AWS that read and write buckets. */
const BROAD = /:aws:policy\/(AmazonS3FullAccess|AmazonS3ReadOnlyAccess|AdministratorAccess|PowerUserAccess)$/;
const DATA_ACTIONS = ['s3:GetObject', 's3:PutObject', 's3:DeleteObject'] as const;

export const s3RightsBesideAccessGrants = {
  id: 's3-rights-beside-access-grants',
  severity: 'warning',
  summary: 'a role that SageMaker assumes keeps rights of its own on data that S3 Access Grants are to decide about',
  why: 'jobs ask Access Grants first and fall back to the role: whoever has no grant still reads the data, as the role',
  fix: "take the S3 actions on the granted locations out of the role's policies; leave s3:GetDataAccess and what other buckets need",
  source: 'https://docs.aws.amazon.com/sagemaker/latest/dg/trustedidentitypropagation-s3-access-grants-jobs.html',
  plan: ({ plans }) =>
    plans.flatMap((plan): readonly Hit[] => {
      const locations = grantedLocations(plan);
      if (locations.length === 0) return [];
      return plannedOf([plan], 'aws_iam_role')
        .filter(({ values }) => isForSageMaker(values['assume_role_policy']))
        .flatMap((role) => {
          const reached = rightsOf(role, plan, locations);
          if (reached === undefined) return [];
          const name = textOf(role.values['name']) ?? role.change.address;
          return [{ ...whereOf(plan, role.change), message: `role ${name} ${reached}` }];
        });
    }),
} as const satisfies Check;

const grantedLocations = (plan: StackPlan): readonly string[] =>
  plannedOf([plan], 'aws_s3control_access_grants_location')
    .map(({ values }) => textOf(values['location_scope']) ?? '')
    .filter((scope) => scope.startsWith('s3://'))
    .map((scope) => scope.slice('s3://'.length).replace(/\*$/, ''));

const isForSageMaker = (trust: Json | undefined): boolean =>
  statementsOf(trust).some(({ services }) => services.includes('sagemaker.amazonaws.com'));

function rightsOf(role: Planned, plan: StackPlan, locations: readonly string[]): string | undefined {
  const name = textOf(role.values['name']);
  const ofRole = (one: Planned): boolean => textOf(one.values['role']) === name;
  const attached = plannedOf([plan], 'aws_iam_role_policy_attachment').filter(ofRole);
  const broad = [...listOf(role.values['managed_policy_arns']), ...attached.map(({ values }) => values['policy_arn'])]
    .map((arn) => textOf(arn) ?? '')
    .find((arn) => BROAD.test(arn));
  if (broad !== undefined) return `keeps ${nameOfArn(broad)}`;
  const policies = [
    ...plannedOf([plan], 'aws_iam_role_policy')
      .filter(ofRole)
      .map(({ values }) => values['policy']),
    ...listOf(role.values['inline_policy']).map((one) => valueAt(one, 'policy')),
  ];
  for (const { effect, actions, resources } of policies.flatMap(statementsOf)) {
    if (effect !== 'Allow') continue;
    const action = DATA_ACTIONS.find((wanted) => actions.some((one) => covers(one, wanted)));
    const location = locations.find((one) => resources.some((resource) => reaches(resource, one)));
    if (action !== undefined && location !== undefined) return `may ${action} on s3://${location}* by itself`;
  }
  return undefined;
}

/** A resource of a policy and a granted prefix have objects in common. An empty prefix is every bucket. */
function reaches(resource: string, location: string): boolean {
  const objects = resource.replace(/^arn:[^:]*:s3:::/, '');
  const fixed = objects.split(/[*?]/)[0] ?? '';
  return covers(objects, `${location}x`) || (objects.includes('/') && fixed.startsWith(location));
}
