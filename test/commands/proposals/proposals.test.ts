import { expect, test } from 'vitest';
import type { OwnedShare, ShareAssociation } from '../../../src/aws/ports.ts';
import { manifestLines } from '../../../src/commands/proposals/manifest-lines.ts';
import { proposeDomain } from '../../../src/commands/proposals/propose-domain.ts';
import { proposeShare } from '../../../src/commands/proposals/propose-share.ts';
import { parseManifest } from '../../../src/config/index.ts';

const FILE = `version: 1
region: us-east-1
organization: o-abc123
accounts:
  ml-prod: { id: "111122223333" }
  analytics: { id: "444455556666" }
`;
const EMPTY = parseManifest(FILE, '/sagelane.yaml');
const ACCOUNT = { id: '111122223333', alias: 'ml-prod', region: 'us-east-1' };
const PIPELINE = 'arn:aws:sagemaker:us-east-1:111122223333:pipeline/churn';

const share: OwnedShare = {
  arn: 'arn:aws:ram:us-east-1:111122223333:resource-share/1',
  name: 'by-hand',
  owner: ACCOUNT.id,
  status: 'ACTIVE',
  permissionArns: ['arn:aws:ram::aws:permission/AWSRAMDefaultPermissionSageMakerPipeline'],
  createdAt: '2026-11-21T00:00:00.000Z',
  allowExternalPrincipals: true,
  retainSharing: false,
  fromPolicy: false,
  tags: {},
};
const member = (kind: ShareAssociation['kind'], entity: string, status = 'ASSOCIATED'): ShareAssociation => ({
  shareArn: share.arn,
  entity,
  kind,
  status,
  statusMessage: null,
  external: null,
  changedAt: null,
});
const propose = (more: Partial<OwnedShare>, members: readonly ShareAssociation[]) =>
  proposeShare({ ...share, ...more }, members, ACCOUNT, EMPTY);

test.each([
  ['a pipeline, and who ended left out', PIPELINE, {}, { kind: 'pipeline', permission: 'read' }],
  [
    'all lineage, inside the organization',
    'arn:aws:sagemaker:us-east-1:111122223333:lineage-group/sagemaker-default-lineage-group',
    { permissionArns: ['arn:aws:ram::aws:permission/X'], allowExternalPrincipals: false },
    { kind: 'lineage', acceptance: 'organization' },
  ],
  [
    'a feature group, with tags',
    'arn:aws:sagemaker:us-east-1:111122223333:feature-group/customers',
    { permissionArns: ['arn:aws:ram::aws:permission/X'], tags: { team: 'on', n: '42' } },
    { kind: 'feature-group', tags: { team: 'on', n: '42' } },
  ],
])('what is proposed is a manifest that declares it: %s', (_what, resource, more, expected) => {
  const principals = [
    member('PRINCIPAL', '444455556666', 'ASSOCIATING'),
    member('PRINCIPAL', '777788889999', 'FAILED'),
  ];
  const lines = manifestLines([propose(more, [member('RESOURCE', resource), ...principals])], EMPTY);
  expect(parseManifest(FILE + lines, '/sagelane.yaml').shares).toMatchObject([
    { name: 'by-hand', owner: 'ml-prod', principals: [{ value: '444455556666', alias: 'analytics' }], ...expected },
  ]);
});

test('where every principal is an account of the file and has accepted, it is told how Terraform can keep that', () => {
  const notes = (...principals: readonly ShareAssociation[]) =>
    propose({}, [member('RESOURCE', PIPELINE), ...principals]).notes.join('\n');
  const accepted = member('PRINCIPAL', '444455556666');
  expect(notes(accepted)).toContain('acceptance: terraform');
  expect(notes(accepted, member('PRINCIPAL', '777788889999'))).not.toContain('acceptance: terraform');
  expect(notes(member('PRINCIPAL', '444455556666', 'ASSOCIATING'))).not.toContain('acceptance: terraform');
});

test.each([
  ['holds other things', [member('RESOURCE', 'arn:aws:ec2:us-east-1:111122223333:subnet/subnet-1')], {}],
  [
    'several types',
    [PIPELINE, PIPELINE.replace('pipeline/', 'feature-group/')].map((arn) => member('RESOURCE', arn)),
    {},
  ],
  ['shared with nobody', [member('RESOURCE', PIPELINE)], {}],
  ["resource's policy", [member('RESOURCE', PIPELINE)], { fromPolicy: true }],
  ['rename it', [member('RESOURCE', PIPELINE)], { name: 'a\nb: [' }],
])('what cannot be declared is a comment that says why: %s', (why, members, more) => {
  const people = why === 'shared with nobody' ? [] : [member('PRINCIPAL', '444455556666')];
  const lines = manifestLines([propose(more, [...members, ...people])], EMPTY);
  expect(lines).toContain(why);
  expect(lines).toMatch(/^( {2}# .*\n)+$/);
});

test('a domain is declared by its id, and one with IAM sign-in is not', () => {
  const domain = {
    id: 'd-abcdefghijkl',
    name: 'vision',
    status: 'InService',
    authMode: 'SSO',
    vpc: 'vpc-0123456789abcdef0',
    subnets: ['subnet-0123456789abcdef0'],
    executionRole: 'arn:aws:iam::111122223333:role/studio',
    trustedIdentityPropagation: false,
  };
  const [studio] = parseManifest(
    FILE + manifestLines([proposeDomain(domain, ACCOUNT, EMPTY)], EMPTY),
    '/s.yaml',
  ).studios;
  expect(studio).toMatchObject({ name: 'vision', domainId: domain.id, executionRole: domain.executionRole });
  expect(proposeDomain({ ...domain, authMode: 'IAM' }, ACCOUNT, EMPTY).lines).toBeNull();
});
