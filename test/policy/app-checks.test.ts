import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../src/domain/plan.ts';
import { checkManifest, checkSynthesis } from '../../src/policy/index.ts';
import type { ProviderSchema } from '../../src/policy/index.ts';
import { TODAY } from './planned-resources.ts';
import { manifestWith } from './policy-manifest.ts';

describe('root-provider-import', () => {
  const said = (text: string) =>
    checkManifest(manifestWith([]), { today: TODAY, sources: [{ path: 'main.ts', text }] }).map(
      ({ check, severity, message, at }) => [check, severity, message, at],
    );

  test.each([
    "import { ramResourceShare } from '@cdktf/provider-aws';",
    "import * as aws from '@cdktf/provider-aws'",
    "const aws = require('@cdktf/provider-aws');",
    "const aws = await import('@cdktn/provider-aws');",
    "import {\n  ramResourceShare,\n} from '@cdktf/provider-aws';",
  ])('%s loads everything', (text) => {
    expect(said(text)).toHaveLength(1);
  });

  test('says where', () => {
    expect(said("// stacks\nimport { x } from '@cdktf/provider-aws';")).toEqual([
      [
        'root-provider-import',
        'warning',
        'the whole of @cdktf/provider-aws is imported',
        { file: 'main.ts', line: 2, column: 20 },
      ],
    ]);
  });

  test.each([
    "import { RamResourceShare } from '@cdktf/provider-aws/lib/ram-resource-share/index.js';",
    "import type { AwsProviderConfig } from '@cdktf/provider-aws';",
    "import { App } from 'cdktf';",
    "const name = '@cdktf/provider-aws';",
  ])('%s does not', (text) => {
    expect(said(text)).toEqual([]);
  });
});

describe('unknown-argument', () => {
  const schema: ProviderSchema = {
    resources: {
      aws_sagemaker_domain: {
        block: {
          attributes: { domain_name: { type: 'string' }, tags: { type: ['map', 'string'] } },
          block_types: {
            domain_settings: {
              block: {
                block_types: {
                  trusted_identity_propagation_settings: { block: { attributes: { status: { type: 'string' } } } },
                },
              },
            },
          },
        },
      },
    },
    dataSources: {},
  };
  const said = (element: JsonObject, type = 'aws_sagemaker_domain', known: ProviderSchema | null = schema) =>
    checkSynthesis(
      { stacks: [{ name: 'studio', json: { resource: { [type]: { domain: element } } } }], schema: known },
      [],
      manifestWith([]),
      { today: TODAY },
    ).map(({ subject, message }) => `${subject}: ${message}`);

  test('names the argument, the construct, and goes into blocks', () => {
    const path = { metadata: { path: 'studio/vision/Domain' } };
    expect(said({ '//': path, domain_nam: 'x' })).toEqual([
      'studio/vision/Domain: aws_sagemaker_domain has no argument domain_nam',
    ]);
    const settings = { trusted_identity_propagation: { status: 'ENABLED' } };
    expect(said({ domain_settings: settings })).toEqual([
      'studio: aws_sagemaker_domain.domain: aws_sagemaker_domain has no argument domain_settings.trusted_identity_propagation',
    ]);
    expect(said({ dynamic: { domain_settings: { for_each: '${x}', content: { nope: 1 } } } })).toEqual([
      'studio: aws_sagemaker_domain.domain: aws_sagemaker_domain has no argument domain_settings.nope',
    ]);
  });

  test('what the provider and Terraform take is fine', () => {
    const settings = [{ trusted_identity_propagation_settings: [{ status: 'ENABLED' }] }];
    const element = { domain_name: 'x', tags: { any: 'thing' }, domain_settings: settings };
    expect(said({ ...element, lifecycle: { ignore_changes: ['tags'] }, depends_on: [], provider: 'aws.x' })).toEqual(
      [],
    );
  });

  test('a type that the schema does not hold is not judged, and nothing is without a schema', () => {
    expect(said({ anything: 1 }, 'aws_instance')).toEqual([]);
    expect(said({ domain_nam: 'x' }, 'aws_sagemaker_domain', null)).toEqual([]);
  });
});
