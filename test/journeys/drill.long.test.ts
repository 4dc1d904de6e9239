import { expect, test, onTestFinished } from 'vitest';
import { startSandbox, sandboxAdmin } from '../../src/sandbox/index.ts';
import { systemClock } from '../../src/app/system-clock.ts';
import { createProject, ofType, only } from '../helpers/cli.ts';

test('a laptop theft is contained, scored, and its faults are taken away', async () => {
  const sandbox = await startSandbox({}, systemClock);
  const project = createProject({ manifest: null });
  onTestFinished(async () => {
    await project.close();
    await sandbox.close();
  });
  const unanswered = await project.run(`drill containment --sandbox=${sandbox.url}`);
  expect(unanswered.code).toBe(1);
  expect(unanswered.stderr).toContain('error ConfirmationNeeded: cut off jane');
  expect(await sandboxAdmin(sandbox.url).faults()).toEqual([]);

  const { code, events, stdout } = await project.run(`drill containment --yes --json --sandbox=${sandbox.url}`);
  expect(code, stdout).toBe(0);
  expect(events.at(-1)).toMatchObject({ type: 'drill.finished', ok: true, score: 100, missed: [] });
  expect(only(events, 'drill.started').scene).toHaveLength(5);
  expect(ofType(events, 'drill.scored').every(({ ok }) => ok)).toBe(true);
  expect(only(events, 'containment.released').ok).toBe(true);
  expect(await sandboxAdmin(sandbox.url).faults()).toEqual([]);
});
