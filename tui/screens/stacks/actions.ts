import { applyBundle } from '../../../src/commands/apply-bundle.ts';
import { detectDrift } from '../../../src/commands/detect-drift.ts';
import { domainsAtRisk } from '../../../src/domain/domains-at-risk.ts';
import { exposureNotes } from '../../../src/commands/engine/exposure-notes.ts';
import { summarySentence } from '../../../src/commands/engine/summary-sentence.ts';
import { planStacks } from '../../../src/commands/plan-stacks.ts';
import type { Confirmation } from '../../../src/commands/engine/confirmation.ts';
import type { RunState } from '../../../src/store/index.ts';
import { courseOfApply } from '../../shell/apply-end.ts';
import type { ScreenAction, View } from '../../shell/screen.ts';
import type { Tools } from '../../shell/tools.ts';
import { approvable } from './banner.ts';
import { currentRun } from './current-run.ts';
import { reveal } from './reveal.ts';

/** Terraform of one project runs once at a time. */
function busy({ session }: View): string | null {
  if (session === null) return 'not connected yet';
  if (session.manifestFile === null)
    return 'there is no manifest here: write one with `sagelane init`, or name it by --config';
  return session.runningApply() === null ? null : 'an apply is running';
}

const plan = (tools: Tools, destroy: boolean): void =>
  tools.perform(planStacks, { stacks: [], ...(destroy ? { destroy } : {}) }, (planned) => {
    if (destroy) tools.rememberDestroy(planned.run);
  });

/** Why this plan cannot be applied from here, or null. */
function approveBlocked(view: View): string | null {
  const run = currentRun(view);
  const first = busy(view);
  if (first !== null) return first;
  if (!run || !approvable(run))
    return run?.finishedAt === null
      ? 'the plan is still being made'
      : `nothing is planned: ${view.keyOf('stacks.plan')} plans`;
  if (run.finishedAt === null) return 'the plan is still being made';
  const failed = [...run.stacks.values()].filter(({ phase }) => phase === 'failed');
  if (failed.length > 0) return `${failed.map(({ name }) => name).join(', ')} could not be planned`;
  for (const { account, changes } of run.stacks.values()) {
    const why = changes.length > 0 ? view.session?.readOnlyReason(account) : null;
    if (why != null) return why;
  }
  return null;
}

function approve(tools: Tools): void {
  const run = currentRun(tools.view);
  const bundle = run?.bundle;
  if (!run || bundle == null) return;
  const destroy = tools.isDestroy(run.id);
  const domains = domainsAtRisk([...run.stacks.values()]);
  const apply = (): void => {
    tools.showLine(tools.session.lineOf(applyBundle, { bundle }));
    tools.background('starting the apply', tools.session.applyBundle(bundle, { destroyDomains: domains }), (outcome) =>
      outcome === 'started'
        ? tools.say('info', 'the apply runs in a process of its own: quitting does not stop it', courseOfApply(bundle))
        : tools.say('error', 'the apply was refused'),
    );
  };
  askForEach(tools, run, domains, destroy, apply);
}

/** One question; and one more, typed by hand, for every Studio domain that would be lost. */
function askForEach(
  tools: Tools,
  run: RunState,
  domains: readonly string[],
  destroy: boolean,
  onYes: () => void,
): void {
  const [domain, ...rest] = domains;
  const question = approval(run, destroy);
  // A hand that says yes to plans all day does not say it to this.
  const typed = destroy ? { token: { value: 'destroy', flag: '--yes' } } : {};
  if (domain === undefined) return tools.confirm({ ...question, ...typed }, onYes);
  const token = { value: domain, flag: '--destroy-domain' };
  const next = rest.length === 0 ? onYes : () => askForEach(tools, run, rest, destroy, onYes);
  tools.confirm(
    { ...question, notes: [`the Studio domain ${domain} is lost with everything in it`, ...question.notes], token },
    next,
  );
}

function approval(run: RunState, destroy: boolean): Confirmation {
  const stacks = [...run.stacks.values()];
  const names = stacks.filter(({ changes }) => changes.length > 0).map(({ name }) => name);
  const deferred = stacks.filter(({ phase }) => phase === 'deferred').map(({ name }) => name);
  return {
    what: `${destroy ? 'destroy' : 'apply'} in ${names.join(', ')}${run.summary ? `: ${summarySentence(run.summary)}` : ''}`,
    notes: [
      ...exposureNotes(run.exposures),
      ...(deferred.length > 0 ? [`${deferred.join(', ')}: not in this wave, planned and approved after it`] : []),
    ],
  };
}

export const STACK_ACTIONS: readonly ScreenAction[] = [
  { id: 'stacks.plan', blocked: busy, run: (tools) => plan(tools, false) },
  { id: 'stacks.approve', blocked: approveBlocked, run: approve },
  { id: 'stacks.drift', blocked: busy, run: (tools) => tools.perform(detectDrift, { stacks: [] }) },
  {
    id: 'stacks.interrupt',
    blocked: ({ session }) => (session?.runningApply() == null ? 'no apply is running' : null),
    run(tools) {
      const name = tools.session.runningApply() ?? '';
      tools.session.interruptApply();
      tools.say(
        'warning',
        'interrupted once: Terraform ends what it has begun and saves its state; nothing else is begun',
        courseOfApply(name),
      );
    },
  },
  reveal,
  { id: 'stacks.plan-destroy', blocked: busy, run: (tools) => plan(tools, true) },
];
