import { resolve } from 'node:path';
import { Option } from 'commander';
import { dispatch } from '../../commands/engine/dispatch.ts';
import { planStacks } from '../../commands/plan-stacks.ts';
import { revealValue } from '../../commands/reveal-value.ts';
import { SagelaneError } from '../../domain/errors.ts';
import { fails, type Finding, type Severity } from '../../domain/finding.ts';
import type { PlannedRun } from '../../workflow/ports.ts';
import { collect } from '../add-globals.ts';
import {
  addAttributes,
  addExclude,
  addPolicy,
  addTarget,
  type ChoosingFlags,
  type PolicyFlags,
  type ReadingFlags,
} from '../choosing.ts';
import { EXIT } from '../exit-codes.ts';
import { documentOf, PLAN_FORMATS } from '../formats/index.ts';
import { outcomeCode } from '../host.ts';
import { failOn } from './check.ts';
import type { VerbFile } from './verb.ts';

interface PlanFlags extends ChoosingFlags, ReadingFlags, PolicyFlags {
  readonly out?: string;
  readonly format: string;
  readonly failOn: Severity;
  readonly applyAs?: string;
  readonly destroy?: boolean;
  readonly reveal: readonly string[];
  readonly reason?: string;
}

export const plan: VerbFile = (program, host) => {
  const verb = program
    .command('plan')
    .argument('[stacks...]', 'names or globs; default all')
    .description('save plans, exposure and findings as a run bundle')
    .option('--out <dir>', 'where the bundle goes; default .sagelane/runs/RUN')
    .addOption(
      new Option('--format <format>', 'how the plan is printed')
        .choices(['text', ...Object.keys(PLAN_FORMATS)])
        .default('text'),
    )
    .addOption(failOn())
    .option('--apply-as <arn>', 'bind this role for the apply instead of the caller')
    .option('--destroy', 'plan to destroy')
    .option(
      '--reveal <attribute>',
      'show ADDRESS.ATTRIBUTE in clear; the journal tells who asked (repeatable)',
      collect,
      [],
    )
    .option('--reason <text>', 'why it is revealed; needed with --yes');
  addPolicy(addAttributes(addTarget(addExclude(verb)))).action((stacks: string[], options: PlanFlags, command) =>
    host.run(command, async (session) => {
      const format = documentOf(PLAN_FORMATS, options.format);
      refuseToLeak(options, session.globals.yes);
      if (format) session.silence();
      session.tell(options.attributes);
      const outcome = await dispatch(
        planStacks,
        {
          stacks,
          exclude: options.exclude,
          targets: options.target ?? [],
          policies: options.policy.map((directory) => resolve(session.cwd, directory)),
          ...(options.out === undefined ? {} : { out: resolve(session.cwd, options.out) }),
          ...(options.applyAs === undefined ? {} : { applyAs: options.applyAs }),
          ...(options.destroy === undefined ? {} : { destroy: options.destroy }),
          destroyDomains: session.globals.destroyDomains,
        },
        session.app.context,
      );
      if (outcome.status !== 'done') return outcomeCode(outcome);
      const { bundle } = outcome.result;
      if (format) session.print(format(outcome.result));
      for (const reference of options.reveal) {
        const shown = await dispatch(revealValue, { bundle, reference, reason: options.reason }, session.app.context);
        if (shown.status !== 'done') return outcomeCode(shown);
      }
      return outcomeCode(outcome, (planned) => planCode(planned, options.failOn, session.globals.destroyDomains));
    }),
  );
};

/** A value in clear does not belong into a document that others read, nor to nobody's reason. */
function refuseToLeak({ reveal, format, reason }: PlanFlags, yes: boolean): void {
  if (reveal.length === 0) return;
  if (format !== 'text')
    throw new SagelaneError({
      code: 'BadUsage',
      what: `--reveal and --format ${format} exclude each other`,
      why: 'documents are stored and sent on',
      fix: 'leave one of them out',
    });
  if (yes && (reason === undefined || reason.trim() === ''))
    throw new SagelaneError({
      code: 'BadUsage',
      what: '--reveal with --yes needs --reason',
      why: 'nobody is asked, so the journal has to tell why it was looked at',
      fix: 'add --reason TEXT, or leave --yes out and answer in a terminal',
    });
}

/** 1 beats 3 beats 2; `--destroy-domain NAME` answers the finding about that domain. */
export function planCode(planned: PlannedRun, level: Severity, destroyDomains: readonly string[] = []): number {
  if (planned.failed.length > 0) return EXIT.error;
  if (openFindings(planned.findings, level, destroyDomains).length > 0) return EXIT.finding;
  return planned.changes ? EXIT.changes : EXIT.ok;
}

/** Those that stand in the way; `--destroy-domain NAME` answers that this domain is lost, and nothing else about it. */
export const openFindings = (
  findings: readonly Finding[],
  level: Severity,
  destroyDomains: readonly string[],
): readonly Finding[] =>
  findings.filter(
    (finding) =>
      fails(finding, level) && !(finding.check === 'domain-lost' && destroyDomains.includes(finding.subject)),
  );
