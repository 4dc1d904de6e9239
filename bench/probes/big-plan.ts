// From what terraform prints of a plan to its first picture, in a process of its own, as a user has it: `face FILE`.
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { createPage } from '../../src/cli/text/page.ts';
import { painter } from '../../src/cli/text/painter.ts';
import { writeEvent } from '../../src/cli/text/index.ts';
import { maskPlan } from '../../src/domain/mask-plan.ts';
import type { AppEvent } from '../../src/domain/events/index.ts';
import { createAppStore } from '../../src/store/index.ts';
import { asObject } from '../../src/terraform/json-shape.ts';
import { readPlanJson } from '../../src/terraform/read-plan.ts';
import { stackRows } from '../../tui/screens/stacks/rows.ts';
import { createTheme } from '../../tui/theme.ts';

const [face = '', file = ''] = process.argv.slice(2);
const at = '2026-11-21T20:11:34.000Z';
const stack = {
  name: 'big',
  workingDirectory: '/',
  dependencies: [],
  account: '111122223333',
  region: 'us-east-1',
  constructPaths: new Map<string, string>(),
  reads: new Map<string, readonly string[]>(),
  providerVersion: null,
};

const began = performance.now();
const plan = maskPlan(readPlanJson(asObject(JSON.parse(readFileSync(file, 'utf8'))), stack));
const { account, summary, changes } = plan;
const planned: AppEvent = { type: 'stack.planned', at, run: 'r', stack: 'big', account, summary, changes, ms: 1 };
let drawn = 0;
if (face === 'text') {
  const page = createPage((text) => (drawn += text.length), painter(false));
  writeEvent(planned, page, new Date(at));
} else {
  const store = createAppStore(() => undefined);
  store.take({ type: 'run.started', at, run: 'r', verb: 'plan', stacks: ['big'], bundle: null });
  store.take(planned);
  store.publish();
  const { glyphs } = createTheme({ colour: true, unicode: true });
  drawn = stackRows(glyphs)(store.api.getState().runs.get('r'), [], []).length;
}
process.stdout.write(`${JSON.stringify({ ms: performance.now() - began, drawn })}\n`);
