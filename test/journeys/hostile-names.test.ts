import { afterAll, beforeAll, expect, test } from 'vitest';
import { createProject, type Project } from '../helpers/cli.ts';
import { ANALYTICS, giveSandbox, OWNER, ramOf, sagemakerOf, type GivenSandbox } from '../helpers/given-sandbox.ts';

const EVIL = '\u001b[2J\u001b]0;owned\u0007\u009b31m\u202egnp\r\nerror Fake: all is well';
// Everything a terminal acts upon, but for the end of a line.
// eslint-disable-next-line no-control-regex -- control characters are what must not be there
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

let project: Project;
let sandbox: GivenSandbox;
let pipeline = '';
beforeAll(async () => {
  project = createProject({ manifest: null });
  sandbox = await giveSandbox(project, '--empty');
  const sagemaker = sagemakerOf(sandbox.url, OWNER);
  const made = await sagemaker.createPipeline({
    PipelineName: 'evil',
    PipelineDisplayName: 'evil',
    PipelineDescription: EVIL,
    ClientRequestToken: 'x'.repeat(32),
    RoleArn: `arn:aws:iam::${OWNER}:role/pipelines`,
    PipelineDefinition: JSON.stringify({
      Version: '2020-12-01',
      Steps: [{ Name: 'give-up', Type: 'Fail', Arguments: { ErrorMessage: EVIL } }],
    }),
  });
  pipeline = made.PipelineArn ?? '';
  await sagemaker.startPipelineExecution({
    PipelineName: 'evil',
    PipelineExecutionDescription: EVIL,
    ClientRequestToken: 'y'.repeat(32),
  });
  const ram = ramOf(sandbox.url, OWNER);
  await ram.createResourceShare({ name: EVIL, resourceArns: [pipeline], principals: [ANALYTICS] });
  await project.run('sandbox tick 1h --url ' + sandbox.url);
  sagemaker.destroy();
  ram.destroy();
});
afterAll(() => project.close());

test.each(['shares list --no-verify', 'invitations list', 'executions list', 'executions list evil'])(
  'no control sequence of a name reaches the terminal: %s',
  async (words) => {
    const { code, stdout, stderr } = await project.run(
      `${words} --sandbox=${sandbox.url} --account ${OWNER} --account ${ANALYTICS}`,
    );
    expect(stderr).toBe('');
    expect(code).toBe(0);
    expect(stdout).not.toMatch(CONTROL);
    expect(stdout).not.toMatch(/^error Fake/m);
    expect(stdout).toContain('all is well');
  },
);

test('an error that repeats a name repeats it clean', async () => {
  const { code, stderr } = await project.run(['shares', 'show', `no ${EVIL}`, `--sandbox=${sandbox.url}`]);
  expect(stderr).toMatch(/^error ShareNotFound: /);
  expect(stderr).not.toMatch(CONTROL);
  expect(stderr).not.toMatch(/^error Fake/m);
  expect(code).toBe(1);
});

test('events keep the name as it is, escaped as JSON escapes it', async () => {
  const { events, stdout } = await project.run(
    `shares list --no-verify --json --sandbox=${sandbox.url} --account ${OWNER}`,
  );
  expect(stdout).not.toMatch(CONTROL);
  expect(events.flatMap((event) => (event.type === 'share.listed' ? [event.row.share] : []))).toContain(EVIL);
});
