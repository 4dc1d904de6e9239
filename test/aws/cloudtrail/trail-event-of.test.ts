import { describe, expect, test } from 'vitest';
import { trailEventIn, trailEventOf } from '../../../src/aws/cloudtrail/trail-event-of.ts';

const JOB = 'arn:aws:sagemaker:us-east-1:111122223333:training-job/finetune';
const onBehalfOf = {
  userId: '54186418-f041-7019-cf6a-1d4a9ca2a6ba',
  identityStoreArn: 'arn:aws:identitystore::444455556666:identitystore/d-9067ec6d3f',
};

/** After https://docs.aws.amazon.com/singlesignon/latest/userguide/sso-cloudtrail-use-cases.html */
const record = (over: object = {}) => ({
  eventVersion: '1.11',
  userIdentity: {
    type: 'AssumedRole',
    arn: 'arn:aws:sts::111122223333:assumed-role/Studio/SageMaker',
    accountId: '111122223333',
    sessionContext: { sessionIssuer: { type: 'Role', arn: 'arn:aws:iam::111122223333:role/Studio' } },
  },
  eventTime: '2025-08-01T12:00:00Z',
  eventSource: 'sso-oauth.amazonaws.com',
  eventName: 'CreateTokenWithIAM',
  awsRegion: 'us-east-1',
  sourceIPAddress: 'sagemaker.amazonaws.com',
  userAgent: 'sagemaker.amazonaws.com',
  requestParameters: {
    clientId: 'arn:aws:sso::444455556666:application/ssoins-1/apl-1',
    grantType: 'urn:ietf:params:oauth:grant-type:token-exchange',
    subjectToken: 'HIDDEN_DUE_TO_SECURITY_REASONS',
    resource: JOB,
  },
  responseElements: { accessToken: 'HIDDEN_DUE_TO_SECURITY_REASONS' },
  eventID: 'c1',
  readOnly: false,
  recipientAccountId: '111122223333',
  ...over,
});

describe('a record of CloudTrail', () => {
  test.each([
    ['in userIdentity', { userIdentity: { type: 'AssumedRole', onBehalfOf } }],
    ['beside userIdentity', { onBehalfOf }],
  ])('names the person %s', (_where, over) => {
    expect(trailEventIn(record(over))?.person).toEqual(onBehalfOf);
  });

  test('tells of a token which job it is for, and of which application', () => {
    const event = trailEventOf(JSON.stringify(record({ onBehalfOf })));
    expect(event).toMatchObject({
      at: '2025-08-01T12:00:00.000Z',
      account: '111122223333',
      actor: { role: 'arn:aws:iam::111122223333:role/Studio' },
      token: { job: JOB, application: 'arn:aws:sso::444455556666:application/ssoins-1/apl-1' },
    });
    expect(JSON.stringify(event)).not.toContain('HIDDEN');
  });

  test('is about the ARN of the answer before the name of the request', () => {
    const made = record({
      eventName: 'CreateTrainingJob',
      requestParameters: { trainingJobName: 'finetune', roleArn: 'arn:aws:iam::111122223333:role/Studio' },
      responseElements: { trainingJobArn: JOB },
    });
    expect(trailEventIn(made)?.targets[0]).toBe(JOB);
  });

  test('of data is about the object', () => {
    const read = record({ eventName: 'GetObject', requestParameters: { bucketName: 'sales', key: 'a/b.csv' } });
    expect(trailEventIn(read)?.targets).toContain('s3://sales/a/b.csv');
  });

  test.each(['', 'no json', '[]', '{"eventID":"x"}', '{"eventID":"x","eventName":"y","eventTime":"never"}', 'null'])(
    'that is none is left out: %s',
    (text) => {
      expect(trailEventOf(text)).toBeNull();
    },
  );
});
