import { describe, expect, test } from 'vitest';
import { sessionStarts } from '../../../src/domain/sessions/session-start.ts';
import { APPLICATION, JANE, JOB, ROLE, trailEvent, tokenEvent } from './fixture.ts';

describe('where a session begins', () => {
  test('is its token, and the call that made the job says as which role', () => {
    const starts = sessionStarts([tokenEvent({ actor: { type: 'Unknown', arn: null, role: null } }), trailEvent()]);
    expect(starts).toEqual([
      expect.objectContaining({
        job: JOB,
        userId: JANE,
        by: 'token',
        at: '2026-11-20T10:00:05.000Z',
        application: APPLICATION,
        role: ROLE,
      }),
    ]);
  });

  test('is the call that made the job where no token is known', () => {
    expect(sessionStarts([trailEvent()])).toEqual([
      expect.objectContaining({ by: 'job', event: 'CreateTrainingJob', application: null, role: ROLE }),
    ]);
  });

  test('stays the first token when later ones renew it', () => {
    const later = tokenEvent({ id: 'e3', at: '2026-11-21T10:00:00.000Z' });
    expect(sessionStarts([later, tokenEvent()])[0]?.at).toBe('2026-11-20T10:00:05.000Z');
  });

  test.each([
    ['on nobody’s behalf', { person: null }],
    ['that was refused', { errorCode: 'AccessDenied' }],
    ['that makes something else', { name: 'CreateModel' }],
    ['about no job', { targets: ['arn:aws:sagemaker:us-east-1:777788889999:model/m'] }],
  ])('is no call %s', (_what, over) => {
    expect(sessionStarts([trailEvent(over)])).toEqual([]);
  });

  test('is a pipeline execution, too', () => {
    const arn = 'arn:aws:sagemaker:us-east-1:777788889999:pipeline/churn/execution/x1';
    const [found] = sessionStarts([trailEvent({ name: 'StartPipelineExecution', targets: [arn] })]);
    expect(found?.job).toBe(arn);
  });
});
