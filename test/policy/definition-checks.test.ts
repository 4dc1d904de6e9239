import { describe, expect, test } from 'vitest';
import type { Json } from '../../src/domain/plan.ts';
import { exposureOf, findingsOf, messagesOf, planned } from './planned-resources.ts';

const ARN = 'arn:aws:sagemaker:us-east-1:111122223333:pipeline/churn';
const live = (definition: Json) => ({
  exposures: [exposureOf()],
  facts: { definitions: new Map([[ARN, JSON.stringify(definition)]]), domains: new Map() },
});
const training = (more: Json, name = 'train'): Json => ({
  Steps: [{ Name: name, Type: 'Training', Arguments: more }],
});

describe('secret-in-definition', () => {
  const check = 'secret-in-definition';

  test.each([
    ['an AWS access key id', { Environment: { KEY: 'AKIAIOSFODNN7ABCDEFG' } }, 'Environment.KEY'],
    ['a private key', { HyperParameters: { pem: '-----BEGIN RSA PRIVATE KEY-----\nMIIE' } }, 'HyperParameters.pem'],
    ['a JSON web token', { Environment: { A: 'eyJhbGciOiJI.eyJzdWIiOiIx.sig' } }, 'Environment.A'],
    ['a GitHub token', { Environment: { A: `ghp_${'a'.repeat(36)}` } }, 'Environment.A'],
    ['a password in a URL', { Environment: { DB: 'postgres://me:hunter22@db/x' } }, 'Environment.DB'],
    [
      'a value named like a secret (7 characters)',
      { Environment: { DB_PASSWORD: 'hunter2' } },
      'Environment.DB_PASSWORD',
    ],
  ])('finds %s, says where, and never what', (what, inside, path) => {
    const [finding, ...others] = findingsOf(check, [], live(training(inside)));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      severity: 'error',
      subject: 'ml-prod/churn',
      message: `pipeline churn has ${what} in clear at Steps[train].Arguments.${path}`,
    });
    expect(JSON.stringify(finding)).not.toMatch(/hunter2|AKIAIO|MIIE|eyJh|ghp_a/);
  });

  test('a default of a parameter goes by the name of the parameter', () => {
    const parameters = { Parameters: [{ Name: 'DbPassword', Type: 'String', DefaultValue: 'hunter22' }] };
    expect(messagesOf(check, [], live(parameters))).toEqual([
      'error: pipeline churn has a value named like a secret (8 characters) in clear at Parameters[DbPassword].DefaultValue',
    ]);
  });

  test.each([
    ['a reference to a secret', { DB_PASSWORD: 'arn:aws:secretsmanager:us-east-1:111122223333:secret:db' }],
    ['a parameter of the pipeline', { DB_PASSWORD: { Get: 'Parameters.DbPassword' } }],
    [
      'what only speaks of one',
      { SECRET_ARN: 'prod/db', max_tokens: '512', tokenizer: 'bert-base', passwordless: 'true' },
    ],
    ['nothing', { DB_PASSWORD: '', API_KEY: '****' }],
  ])('%s is none', (_, Environment) => {
    expect(messagesOf(check, [], live(training({ Environment })))).toEqual([]);
  });

  test('a definition that nobody else reads yet is a warning, and the planned text counts, not the one of today', () => {
    const pipeline = planned('aws_sagemaker_pipeline.churn', {
      pipeline_name: 'churn',
      pipeline_definition: JSON.stringify(training({ Environment: { DB_PASSWORD: 'hunter2' } })),
    });
    expect(messagesOf(check, [pipeline])).toEqual([
      'warning: pipeline churn has a value named like a secret (7 characters) in clear at Steps[train].Arguments.Environment.DB_PASSWORD',
    ]);
  });

  test('of a pipeline that is no longer shared nothing is said', () => {
    const { facts } = live(training({ Environment: { DB_PASSWORD: 'hunter2' } }));
    const taken = { exposures: [exposureOf({ change: 'loses' })], facts };
    expect(findingsOf(check, [], taken).map(({ severity }) => severity)).toEqual(['warning']);
  });

  test('text that is no JSON is left alone', () => {
    const facts = { definitions: new Map([[ARN, 'not json']]), domains: new Map() };
    expect(messagesOf(check, [], { exposures: [exposureOf()], facts })).toEqual([]);
  });
});

describe('unsupported-with-identity', () => {
  const check = 'unsupported-with-identity';
  const domain = planned('aws_sagemaker_domain.studio', {
    domain_settings: [{ trusted_identity_propagation_settings: [{ status: 'ENABLED' }] }],
  });
  const pipeline = (definition: Json) =>
    planned('aws_sagemaker_pipeline.churn', {
      pipeline_name: 'churn',
      pipeline_definition: JSON.stringify(definition),
    });

  test.each<[string, Json]>([
    ['Pipe mode, which S3 Access Grants exclude', { AlgorithmSpecification: { TrainingInputMode: 'Pipe' } }],
    ['Pipe mode, which S3 Access Grants exclude', { InputDataConfig: [{ InputMode: 'Pipe' }] }],
    ['Debugger', { DebugHookConfig: { S3OutputPath: 's3://x' } }],
    ['Profiler', { ProfilerConfig: { S3OutputPath: 's3://x' } }],
    ['remote debug', { RemoteDebugConfig: { EnableRemoteDebug: true } }],
  ])('%s is named with its step', (what, job) => {
    expect(messagesOf(check, [domain, pipeline(training(job))])).toEqual([
      `error: step train of pipeline churn uses ${what}`,
    ]);
  });

  test('a step inside a condition and a processing job are looked at, too', () => {
    const processing = {
      Name: 'prepare',
      Type: 'Processing',
      Arguments: { ProcessingInputs: [{ DatasetDefinition: { AthenaDatasetDefinition: {} } }] },
    };
    const steps: Json = { Steps: [{ Name: 'if', Type: 'Condition', Arguments: { IfSteps: [processing] } }] };
    expect(messagesOf(check, [domain, pipeline(steps)])).toEqual([
      'error: step prepare of pipeline churn uses a dataset definition',
    ]);
  });

  test('File mode and switched off profilers are fine, and so is everything where nobody acts as themselves', () => {
    const fine = {
      AlgorithmSpecification: { TrainingInputMode: 'FastFile' },
      ProfilerConfig: { DisableProfiler: true },
      RemoteDebugConfig: { EnableRemoteDebug: false },
    };
    expect(messagesOf(check, [domain, pipeline(training(fine))])).toEqual([]);
    expect(messagesOf(check, [pipeline(training({ DebugHookConfig: { S3OutputPath: 's3://x' } }))])).toEqual([]);
  });
});
