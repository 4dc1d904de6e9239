import type { Company } from '../support/life.ts';
import { allowing, trust } from './trust.ts';

const ROLE = '${aws_iam_role.r.name}';

/** IAM. */
export const roles: Company = {
  lives: () => ({
    'aws_iam_role.r': {
      born: { name: 'analyst', assume_role_policy: trust('glue.amazonaws.com'), tags: { a: '1' } },
      change: {
        assume_role_policy: trust('sagemaker.amazonaws.com'),
        description: 'reads',
        max_session_duration: 7200,
        permissions_boundary: 'arn:aws:iam::aws:policy/PowerUserAccess',
        tags: { a: '2' },
      },
      replace: { name: 'analyst-2' },
    },
    'aws_iam_role.generated': { born: { name_prefix: 'team-', assume_role_policy: trust('glue.amazonaws.com') } },
    'aws_iam_policy.p': {
      born: { name: 'read-sales', policy: allowing('s3:GetObject') },
      change: { policy: allowing('s3:GetObject', 's3:ListBucket'), tags: { a: '1' } },
      replace: { path: '/ml/' },
    },
    'aws_iam_role_policy_attachment.p': {
      born: { role: ROLE, policy_arn: '${aws_iam_policy.p.arn}' },
      importId: ({ role, policy_arn }) => `${role}/${policy_arn}`,
    },
    'aws_iam_role_policy.p': {
      born: { role: ROLE, name: 'inline', policy: allowing('s3:GetObject') },
      change: { policy: allowing('s3:PutObject') },
      replace: { name: 'inline-2' },
    },
    'aws_iam_instance_profile.i': {
      born: { name: 'machines', role: ROLE },
      change: { role: '${aws_iam_role.generated.name}', tags: { a: '1' } },
      replace: { path: '/ml/' },
    },
  }),
};
