import type { SessionJob } from '../../../src/domain/sessions/background-session.ts';
import type { SessionStart } from '../../../src/domain/sessions/session-start.ts';
import type { TrailEvent } from '../../../src/domain/sessions/trail-event.ts';

export const JANE = '94182498-8051-70e4-3c0d-5a1b6c2d7e01';
export const STORE = 'arn:aws:identitystore::123456789012:identitystore/d-1234567890';
export const ROLE = 'arn:aws:iam::777788889999:role/studio';
export const APPLICATION = 'arn:aws:sso::123456789012:application/ssoins-1/apl-1';
export const JOB = 'arn:aws:sagemaker:us-east-1:777788889999:training-job/finetune';

export const trailEvent = (over: Partial<TrailEvent> = {}): TrailEvent => ({
  id: 'e1',
  at: '2026-11-20T10:00:00.000Z',
  name: 'CreateTrainingJob',
  source: 'sagemaker.amazonaws.com',
  account: '777788889999',
  region: 'us-east-1',
  actor: { type: 'AssumedRole', arn: 'arn:aws:sts::777788889999:assumed-role/studio/SageMaker', role: ROLE },
  person: { userId: JANE, identityStoreArn: STORE },
  readOnly: false,
  errorCode: null,
  targets: [JOB, 'finetune'],
  userAgent: 'Boto3/1.40',
  sourceIp: '10.0.0.1',
  token: null,
  ...over,
});

export const tokenEvent = (over: Partial<TrailEvent> = {}): TrailEvent =>
  trailEvent({
    id: 'e2',
    at: '2026-11-20T10:00:05.000Z',
    name: 'CreateTokenWithIAM',
    source: 'sso-oauth.amazonaws.com',
    targets: [JOB],
    token: { job: JOB, application: APPLICATION },
    ...over,
  });

export const start = (over: Partial<SessionStart> = {}): SessionStart => ({
  job: JOB,
  userId: JANE,
  identityStoreArn: STORE,
  at: '2026-11-20T10:00:00.000Z',
  by: 'token',
  application: APPLICATION,
  role: ROLE,
  event: 'CreateTokenWithIAM',
  ...over,
});

export const job = (over: Partial<SessionJob> = {}): SessionJob => ({
  arn: JOB,
  name: 'finetune',
  kind: 'training',
  status: 'InProgress',
  startedAt: '2026-11-20T10:02:00.000Z',
  endedAt: null,
  maxRuntimeSeconds: 86_400,
  failureReason: null,
  ...over,
});
