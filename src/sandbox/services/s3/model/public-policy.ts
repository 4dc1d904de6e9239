import { statementsOf, type Statement } from '../../../access/policy.ts';

/** Conditions on these keep a statement for everybody from being public. */
const NARROWING = new Set(
  [
    'aws:SourceArn',
    'aws:SourceVpc',
    'aws:SourceVpce',
    'aws:SourceIp',
    'aws:SourceAccount',
    'aws:PrincipalOrgID',
    'aws:PrincipalAccount',
    'aws:userid',
    's3:DataAccessPointArn',
    's3:DataAccessPointAccount',
  ].map((key) => key.toLowerCase()),
);

/**
 * Whether a bucket policy lets everybody in.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html
 */
export const isPublic = (policy: string): boolean => statementsOf(policy).some(opensToAll);

function opensToAll({ deny, principals, conditions }: Statement): boolean {
  if (deny || !principals) return false;
  const everybody = principals.not || Object.values(principals.names).some((names) => names.includes('*'));
  const narrowed = conditions.some(({ operator, key, values }) => {
    const fixed = /IfExists$|^ForAllValues/i.test(operator) ? false : values.every((one) => !/^[*?]+$/.test(one));
    return fixed && NARROWING.has(key.toLowerCase()) && !/Not/.test(operator);
  });
  return everybody && !narrowed;
}
