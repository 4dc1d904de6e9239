import { describe, expect, test } from 'vitest';
import type { ShareAssociation } from '../../src/aws/ports.ts';
import { READ_PERMISSION } from '../../src/domain/permissions.ts';
import type { Invitation, ShareStage, ShareTrouble } from '../../src/domain/share.ts';
import type { AccessCheck, ConsumerView, OwnerView, ShareFacts } from '../../src/watchers/board/share-facts.ts';
import { shareRow } from '../../src/watchers/board/share-row.ts';

const OWNER = '111122223333';
const CONSUMER = '444455556666';
const PIPELINE = `arn:aws:sagemaker:us-east-1:${OWNER}:pipeline/churn-train`;
const SHARE = `arn:aws:ram:us-east-1:${OWNER}:resource-share/1`;
const share = {
  arn: SHARE,
  name: 'churn',
  owner: OWNER,
  status: 'ACTIVE',
  permissionArns: [READ_PERMISSION],
  createdAt: '2026-11-21T00:00:00.000Z',
  allowExternalPrincipals: true,
  retainSharing: false,
  fromPolicy: false,
  tags: {},
};

const association = (status: string, more: Partial<ShareAssociation> = {}): ShareAssociation => ({
  shareArn: SHARE,
  entity: CONSUMER,
  kind: 'PRINCIPAL',
  status,
  statusMessage: null,
  external: true,
  changedAt: '2026-11-21T00:00:00.000Z',
  ...more,
});
const resource = (status: string, statusMessage: string | null = null): ShareAssociation =>
  association(status, { entity: PIPELINE, kind: 'RESOURCE', statusMessage });
const invitation = (status: string): Invitation => ({
  arn: `arn:aws:ram:us-east-1:${OWNER}:resource-share-invitation/1`,
  shareArn: SHARE,
  shareName: 'churn',
  sender: OWNER,
  receiver: CONSUMER,
  region: 'us-east-1',
  status,
  invitedAt: '2026-11-21T00:00:00.000Z',
  expiresAt: '2026-11-21T12:00:00.000Z',
});

const owns = (principal: string | null, more: Partial<OwnerView> = {}): OwnerView => ({
  share,
  association: principal === null ? null : association(principal),
  resources: [resource('ASSOCIATED')],
  ...more,
});
const sees = (status: string | null, received = false): ConsumerView => ({
  invitation: status === null ? null : invitation(status),
  received: received ? share : null,
  pipelines: received ? [PIPELINE] : [],
});
const row = (ownerView: OwnerView | null, consumerView: ConsumerView | null, access: AccessCheck | null = null) => {
  const facts: ShareFacts = {
    name: 'churn',
    owner: OWNER,
    ownerAlias: 'ml-prod',
    region: 'us-east-1',
    principal: { kind: 'account', value: CONSUMER, alias: 'analytics' },
    declaration: null,
    ownerView,
    consumerView,
    unreadable: null,
    access,
  };
  return shareRow(facts);
};

describe.each<[string, OwnerView | null, ConsumerView | null, ShareStage, ShareTrouble | null]>([
  ['no share yet', { share: null, association: null, resources: [] }, null, 'declared', null],
  ['neither account held', null, null, 'declared', 'unknown'],
  ['a share that failed', owns('ASSOCIATING', { share: { ...share, status: 'FAILED' } }), null, 'declared', 'failed'],
  [
    'a share that goes',
    owns('ASSOCIATED', { share: { ...share, status: 'DELETING' } }),
    null,
    'created',
    'disassociated',
  ],
  ['no principal yet', owns(null), null, 'created', null],
  [
    'a resource that failed',
    owns('ASSOCIATING', { resources: [resource('FAILED', 'no such pipeline')] }),
    null,
    'created',
    'failed',
  ],
  ['resources on their way', owns('ASSOCIATING', { resources: [resource('ASSOCIATING')] }), null, 'created', null],
  ['waiting for a consumer we do not hold', owns('ASSOCIATING'), null, 'associated', null],
  ['waiting, invitation not visible yet', owns('ASSOCIATING'), sees(null), 'associated', null],
  ['waiting for a person', owns('ASSOCIATING'), sees('PENDING'), 'invited', null],
  ['accepted, not settled yet', owns('ASSOCIATING'), sees('ACCEPTED'), 'accepted', null],
  ['rejected', owns('ASSOCIATING'), sees('REJECTED'), 'invited', 'rejected'],
  ['rejected and failed', owns('FAILED'), sees('REJECTED'), 'created', 'rejected'],
  ['expired', owns('DISASSOCIATED'), sees('EXPIRED'), 'created', 'expired'],
  ['expired and its association gone', owns(null), sees('EXPIRED'), 'created', 'expired'],
  ['gone, seen by the owner only', owns('DISASSOCIATED'), null, 'created', 'disassociated'],
  ['removed after acceptance', owns('DISASSOCIATED'), sees('ACCEPTED'), 'created', 'disassociated'],
  ['failed', owns('FAILED'), sees('PENDING'), 'created', 'failed'],
  ['a status newer than this program', owns('SUSPENDED'), sees(null), 'created', 'unknown'],
  ['associated', owns('ASSOCIATED'), null, 'accepted', null],
  ['an old expired invitation beside a share in use', owns('ASSOCIATED'), sees('EXPIRED', true), 'accepted', null],
  ['consumer only: pending', null, sees('PENDING'), 'invited', null],
  ['consumer only: in use', null, sees('ACCEPTED', true), 'accepted', null],
  ['consumer only: in use, invitation forgotten', null, sees(null, true), 'accepted', null],
  ['consumer only: accepted, gone', null, sees('ACCEPTED'), 'accepted', 'disassociated'],
  ['consumer only: expired', null, sees('EXPIRED'), 'invited', 'expired'],
])('%s', (_, owner, consumer, stage, trouble) => {
  test(`is ${stage}${trouble === null ? '' : `, ${trouble}`}`, () => {
    expect(row(owner, consumer)).toMatchObject({ stage, trouble });
  });
});

test('verified names who really called, and when', () => {
  const by = `arn:aws:iam::${CONSUMER}:root`;
  const at = '2026-11-21T01:00:00.000Z';
  expect(row(owns('ASSOCIATED'), sees('ACCEPTED', true), { kind: 'allowed', by, at })).toMatchObject({
    stage: 'verified',
    trouble: null,
    verifiedBy: { arn: by, at },
    permission: 'read',
    resources: [PIPELINE],
  });
});

test('a denied call says so, in the words of AWS', () => {
  expect(
    row(owns('ASSOCIATED'), sees('ACCEPTED', true), { kind: 'denied', detail: 'AccessDeniedException: no' }),
  ).toMatchObject({
    stage: 'accepted',
    trouble: 'denied',
    detail: 'AccessDeniedException: no',
    verifiedBy: null,
  });
});

test('a check never lifts a share that nobody accepted', () => {
  const access = { kind: 'allowed', by: 'x', at: 'y' } as const;
  expect(row(owns('ASSOCIATING'), sees('PENDING'), access)).toMatchObject({ stage: 'invited', verifiedBy: null });
});

test('only a pending invitation shows when it ends', () => {
  expect(row(owns('ASSOCIATING'), sees('PENDING')).invitationExpires).toBe('2026-11-21T12:00:00.000Z');
  expect(row(owns('ASSOCIATED'), sees('ACCEPTED', true)).invitationExpires).toBeNull();
});
