import { afterAll, beforeAll, expect, test } from 'vitest';
import { createProject, type Project } from '../helpers/cli.ts';
import { giveSandbox, letTimePass, type GivenSandbox } from '../helpers/given-sandbox.ts';
import { CTRL_C, openTerminal } from '../helpers/terminal.ts';

let project: Project;
let sandbox: GivenSandbox;
beforeAll(async () => {
  project = createProject();
  // Associations take as long as they do in AWS, so that there is an apply to interrupt.
  sandbox = await giveSandbox(project, '--realistic');
});
afterAll(() => project.close());

test.each([
  ['n\r', 'an answer of no'],
  ['\r', 'no answer'],
  [CTRL_C, 'Ctrl-C at the question'],
])('%j declines: exit 4 and nothing is applied', async (keys) => {
  const terminal = openTerminal(project, `apply --sandbox=${sandbox.url}`);
  const asked = await terminal.until(/go on\? \[y\/N\]/);
  expect(asked).toMatch(/apply 8 to create\r\n {2}analytics \(444455556666\) gains execute/);
  terminal.type(keys);
  const { code, text } = await terminal.ended;
  expect(text).toMatch(/declined sagelane apply --bundle /);
  expect(code).toBe(4);
});

test('one Ctrl-C lets Terraform end by itself, and the next apply goes on', async () => {
  const terminal = openTerminal(project, `apply --sandbox=${sandbox.url}`);
  await terminal.until(/go on\? \[y\/N\]/);
  terminal.type('yes\r');
  await terminal.until(/\+ ml-prod aws_ram_resource_share/);
  terminal.type(CTRL_C);
  await terminal.until(/interrupted terraform was asked to stop and is waited for/);
  const { code, text } = await terminal.ended;
  expect(code).toBe(1);
  expect(text).not.toContain('Internal');

  const again = project.begin(`apply --sandbox=${sandbox.url} --yes`);
  await letTimePass(sandbox.url, again);
  expect((await again.finished).code).toBe(0);
  expect((await project.run(`plan --sandbox=${sandbox.url}`)).code).toBe(0);
});
