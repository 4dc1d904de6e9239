import type { Permission } from '@aws-sdk/client-s3-control';

const READ = ['s3:GetObject', 's3:GetObjectVersion', 's3:GetObjectAcl', 's3:GetObjectVersionAcl'];
const WRITE = [
  's3:PutObject',
  's3:PutObjectAcl',
  's3:PutObjectVersionAcl',
  's3:DeleteObject',
  's3:DeleteObjectVersion',
  's3:AbortMultipartUpload',
];

/** The session policy that holds data credentials to their scope: objects below it, and listing its prefix. */
export function dataPolicy(scope: string, permission: Permission): string {
  const path = scope.replace(/^s3:\/\//, '');
  const [bucket = '', ...rest] = path.replace(/\*$/, '').split('/');
  const prefix = rest.join('/');
  const objects = path.includes('/') ? path : `${path}*`;
  const Action = [...(permission === 'WRITE' ? [] : READ), ...(permission === 'READ' ? [] : WRITE)];
  const listing = {
    Effect: 'Allow',
    Action: ['s3:ListBucket'],
    Resource: [`arn:aws:s3:::${path.includes('/') ? bucket : objects}`],
    ...(prefix !== '' && { Condition: { StringLike: { 's3:prefix': [`${prefix}*`] } } }),
  };
  const data = { Effect: 'Allow', Action, Resource: [`arn:aws:s3:::${objects}`] };
  return JSON.stringify({ Version: '2012-10-17', Statement: permission === 'WRITE' ? [data] : [data, listing] });
}
