import { join } from 'node:path';
import { expect, test } from 'vitest';
import { terraformEnvironment } from '../../src/terraform/environment.ts';
import { scratchFolder } from './scratch.ts';

const SMALL = { processors: 2, memory: 2 * 1024 ** 3 };
const LARGE = { processors: 8, memory: 8 * 1024 ** 3 };

test('a terraform process gets what it needs of the environment, and nothing that changes what it does', () => {
  const environment = terraformEnvironment(
    {
      PATH: '/bin',
      AWS_PROFILE: 'p',
      TF_VAR_x: '1',
      https_proxy: 'http://proxy',
      TF_CLI_ARGS_apply: '-target=x',
      TF_WORKSPACE: 'other',
      TF_REATTACH_PROVIDERS: '{}',
      NODE_OPTIONS: '--inspect',
      SECRET: 's',
    },
    { AWS_PROFILE: 'q' },
    1,
    SMALL,
  );
  expect(environment).toEqual({
    PATH: '/bin',
    AWS_PROFILE: 'q',
    TF_VAR_x: '1',
    https_proxy: 'http://proxy',
    CHECKPOINT_DISABLE: '1',
    TF_IN_AUTOMATION: '1',
    GOGC: '200',
  });
});

test('how often terraform clears its memory is the operator’s to say', () => {
  expect(terraformEnvironment({ GOGC: 'off', GOMEMLIMIT: '1GiB' })).toMatchObject({ GOGC: 'off', GOMEMLIMIT: '1GiB' });
});

test('all may use a quarter of a large machine before they clear their memory often', () => {
  expect(terraformEnvironment({}, {}, 1, LARGE)).toMatchObject({ GOGC: '800', GOMEMLIMIT: '2048MiB' });
  expect(terraformEnvironment({}, {}, 2, LARGE)).toMatchObject({ GOGC: '800', GOMEMLIMIT: '1024MiB' });
  expect(terraformEnvironment({}, {}, 1, SMALL)).not.toHaveProperty('GOMEMLIMIT');
});

test('many at once share the processors out among them, unless the operator says how', () => {
  expect(terraformEnvironment({}, {}, 1, LARGE)).not.toHaveProperty('GOMAXPROCS');
  expect(terraformEnvironment({}, {}, 3, LARGE)).toMatchObject({ GOGC: '200', GOMAXPROCS: '3' });
  expect(terraformEnvironment({}, {}, 16, LARGE)).toMatchObject({ GOMAXPROCS: '1' });
  expect(terraformEnvironment({ GOMAXPROCS: '3' }, {}, 16, LARGE)).toMatchObject({ GOMAXPROCS: '3' });
});

test('a CLI configuration file that is not there is not passed on', () => {
  const folder = scratchFolder({ 'there.tfrc': '' });
  const there = join(folder, 'there.tfrc');
  expect(terraformEnvironment({ TF_CLI_CONFIG_FILE: there })['TF_CLI_CONFIG_FILE']).toBe(there);
  expect(terraformEnvironment({ TF_CLI_CONFIG_FILE: join(folder, 'gone') })).not.toHaveProperty('TF_CLI_CONFIG_FILE');
});
