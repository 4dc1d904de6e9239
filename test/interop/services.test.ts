import { describe, expect, test } from 'vitest';
import { realClock } from '../../src/sandbox/real-clock.ts';
import { services } from '../../src/sandbox/services/index.ts';
import { testSandbox } from '../sandbox/support/world.ts';
import { tellStory } from './story.ts';
import { present } from './support.ts';

const boto3 = present('boto3', 'python3', '-c', 'import boto3');

describe.skipIf(!boto3)('boto3', () => {
  test('finds in every emulated service the answers, errors, pages and waits that AWS documents', async () => {
    const { sandbox } = await testSandbox({ empty: true }, realClock);
    const story = await tellStory(sandbox.url);
    expect(story.wrong).toEqual([]);
    const told = new Set(story.services.map((name) => BY_BOTO[name] ?? name));
    expect(
      Object.values(services)
        .map(({ name }) => name)
        .filter((name) => !told.has(name)),
    ).toEqual([]);
  });
});

/** As boto3 calls a service that the sandbox calls otherwise. */
const BY_BOTO: Readonly<Record<string, string>> = { s3control: 's3-control', events: 'eventbridge' };
