import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CONTAINED, endStateOf } from '../commands/containment/end-state.ts';
import { createProject, type Project } from '../helpers/cli.ts';
import { giveSandbox, type GivenSandbox } from '../helpers/given-sandbox.ts';
import { openTerminal, type Terminal } from '../helpers/terminal.ts';

let project: Project;
let sandbox: GivenSandbox;
beforeAll(async () => {
  project = createProject({ manifest: null });
  sandbox = await giveSandbox(project);
});
afterAll(() => project.close());

/** A serial line at night: 80 columns, no colour, nothing that moves a cursor. */
const open = (words: string): Terminal =>
  openTerminal(project, `${words} --sandbox=${sandbox.url}`, { columns: 80, rows: 24, env: { TERM: 'dumb' } });

/** What was shown, once it holds nothing but text. */
async function plainly(terminal: Terminal): Promise<{ readonly code: number; readonly text: string }> {
  const { code, text } = await terminal.ended;
  expect(stripVTControlCharacters(text)).toBe(text);
  return { code, text };
}

test('on-call finds, cuts off and releases somebody over a dumb terminal', async () => {
  const listed = await plainly(open('sessions list'));
  expect(listed.code, listed.text).toBe(0);
  expect(listed.text).toMatch(/jane.*jane-embeddings|jane-embeddings.*jane/);

  const mistyped = open('sessions contain --user jane');
  await mistyped.until(/type jane to go on: /);
  mistyped.type('joan\r');
  expect((await plainly(mistyped)).code).toBe(4);
  expect((await endStateOf(sandbox.url)).denied).toEqual([]);

  const contain = open('sessions contain --user jane --reason stolen --ticket INC-1');
  const asked = await contain.until(/type jane to go on: /);
  for (const part of ['what is done', 'where the denial acts', 'what lingers', 'note ']) expect(asked).toContain(part);
  contain.type('jane\r');
  const contained = await plainly(contain);
  expect(contained.code, contained.text).toBe(0);
  expect(contained.text).toContain('jane: contained, lingering');
  expect(contained.text).toMatch(/cannot be proved +sessions of Identity Center have ended/);
  expect(await endStateOf(sandbox.url)).toEqual(CONTAINED);

  const release = open('sessions release --user jane');
  expect(await release.until(/go on\? \[y\/N\] /)).toContain('AWS advises 12 hours');
  release.type('y\r');
  const released = await plainly(release);
  expect(released.code, released.text).toBe(0);
  expect(await endStateOf(sandbox.url)).toMatchObject({ denied: [], assignments: 1 });
});
