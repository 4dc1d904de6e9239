import { describe, expect, test } from 'vitest';
import { actorName, eventSourceOf, serviceOf } from '../../../src/domain/sessions/audited-call.ts';
import { durationConsole, sessionsConsole } from '../../../src/domain/sessions/console-links.ts';
import { isOurs } from '../../../src/domain/sessions/trail-event.ts';
import { trailEvent } from './fixture.ts';

describe('a call', () => {
  test.each([
    ['aws-sdk-js/3.1141.0 ua/2.1 api/sagemaker#3.1141.0 m/N,E app/sagelane-0.1.0', true],
    ['app/sagelane-0.1.0', true],
    ['aws-sdk-js/3.1141.0 app/sagelanes', false],
    ['webapp/sagelane', false],
    [null, false],
  ])('by %s is ours: %s', (userAgent, ours) => {
    expect(isOurs({ userAgent })).toBe(ours);
  });

  test('has its service by its short name, both ways', () => {
    expect(serviceOf(trailEvent())).toBe('sagemaker');
    expect(eventSourceOf('S3')).toBe('s3.amazonaws.com');
    expect(eventSourceOf('sso-oauth.amazonaws.com')).toBe('sso-oauth.amazonaws.com');
  });

  test('names its role, or who called without one', () => {
    expect(actorName(trailEvent())).toBe('studio');
    expect(actorName(trailEvent({ actor: { type: 'IdentityCenterUser', arn: null, role: null } }))).toBe(
      'IdentityCenterUser',
    );
  });
});

test('the console is that of the Region, and of its partition', () => {
  expect(sessionsConsole('eu-west-1', 'a-b')).toBe(
    'https://eu-west-1.console.aws.amazon.com/singlesignon/home?region=eu-west-1#!/users/a-b',
  );
  expect(durationConsole('cn-north-1')).toMatch(/^https:\/\/cn-north-1\.console\.amazonaws\.cn\/.*settings$/);
});
