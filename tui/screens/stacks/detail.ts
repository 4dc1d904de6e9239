import { attributeChanges } from '../../../src/domain/attribute-changes.ts';
import { changeReason } from '../../../src/domain/change-reason.ts';
import { CHANGE_MARKS, shownAction } from '../../../src/domain/change-marks.ts';
import { exposureNotes } from '../../../src/commands/engine/exposure-notes.ts';
import { EXECUTE_NOTICE } from '../../../src/domain/permissions.ts';
import { pipelineNameOf } from '../../../src/domain/arn.ts';
import type { Exposure, PlannedChange } from '../../../src/domain/plan.ts';
import type { RunState, StackState } from '../../../src/store/index.ts';
import { accountFull, NO_ACCOUNTS } from '../../shell/accounts.ts';
import { problemDetail } from '../../shell/problem-detail.ts';
import type { Detail, DetailItem, View } from '../../shell/screen.ts';
import { span, type Cell } from '../../text/span.ts';
import { subjectOf, type Subject } from './ids.ts';
import { elapsedOf, phaseSpan, summaryCell } from './rows.ts';

const field = (label: string, value: Cell): DetailItem => ({ kind: 'field', label, value });
const maybe = (label: string, value: string | null | undefined): readonly DetailItem[] =>
  value == null || value === '' ? [] : [field(label, value)];

/** What a row of the tree says when it is opened. */
export function stacksDetail(run: RunState | undefined, id: string, view: View): Detail | null {
  const subject = subjectOf(run, id);
  if (!subject) return null;
  switch (subject.kind) {
    case 'stack':
      return stackDetail(subject.stack, view);
    case 'change':
      return changeDetail(subject, view);
    case 'exposures':
      return exposuresDetail(
        run?.exposures ?? [],
        run?.verb === 'plan' ? 'if this plan is applied' : 'by this apply',
        view,
      );
    case 'exposure': {
      const exposure = run?.exposures[subject.index];
      return exposure ? exposureDetail(exposure, view) : null;
    }
    case 'drift': {
      const drift = run?.drift[subject.index];
      if (!drift) return null;
      return {
        title: span(drift.address, 'strong'),
        items: [
          field('stack', drift.stack),
          ...maybe('share', drift.share),
          field('changed', span(drift.detail, 'warn')),
          { kind: 'blank' },
          { kind: 'text', text: 'Somebody changed it outside Terraform. A plan shows how it would be put back.' },
        ],
      };
    }
    case 'finding': {
      const finding = view.state.findings[subject.index];
      if (!finding) return null;
      const { check, severity, message, at, why, fix, source } = finding;
      return {
        title: [span(finding.subject, 'strong'), span(`  ${check}`, 'dim')],
        items: [
          { kind: 'text', text: span(message, severity === 'error' ? 'bad' : 'warn') },
          ...maybe('at', at ? `${at.file}:${at.line}:${at.column}` : null),
          ...maybe('why', why),
          ...maybe('fix', fix),
          ...maybe('source', source),
        ],
      };
    }
  }
}

function stackDetail(stack: StackState, { session, theme }: View): Detail {
  const { name, phase, account, summary, needs, problems, changes } = stack;
  const items: readonly DetailItem[] = [
    field('state', phaseSpan(phase, theme.glyphs)),
    ...(account === null ? [] : [field('account', accountFull(session?.accounts ?? NO_ACCOUNTS, account))]),
    ...(summary === null ? [] : [field('changes', summaryCell(summary))]),
    ...(phase === 'deferred'
      ? [
          field('needs', span(needs.join(', '), 'warn')),
          { kind: 'blank' as const },
          {
            kind: 'text' as const,
            text: 'It reads what those stacks have not created yet, so a plan would only guess. It gets a plan and an approval of its own when they are applied.',
          },
        ]
      : []),
    ...(problems.length === 0 ? [] : [{ kind: 'blank' as const }, { kind: 'heading' as const, text: 'Problems' }]),
    ...problems.flatMap((problem): readonly DetailItem[] => [...problemDetail(problem), { kind: 'blank' }]),
    ...(changes.length === 0 ? [] : [{ kind: 'blank' as const }, { kind: 'heading' as const, text: 'Resources' }]),
    ...changes.map((change): DetailItem => {
      const action = shownAction(change);
      const { mark, tone } = CHANGE_MARKS[action];
      return { kind: 'line', line: () => [span(`${mark} ${action.padEnd(8)}`, tone), span(` ${change.address}`)] };
    }),
  ];
  return { title: [span('stack '), span(name, 'strong')], items };
}

function changeDetail({ stack, change, progress }: Extract<Subject, { kind: 'change' }>, { now, theme }: View): Detail {
  const { address, constructPath, type, importing } = change;
  const why = changeReason(change);
  const action = shownAction(change);
  const { mark, tone } = CHANGE_MARKS[action];
  const problems = stack.problems.filter(({ where, what }) => where?.includes(address) || what.includes(address));
  const items: readonly DetailItem[] = [
    field('action', span(`${mark} ${action}`, tone)),
    ...(progress ? [field('apply', `${progress.status}, ${elapsedOf(progress, now)}`)] : []),
    ...(why === null ? [] : [field('why', span(why, 'bad'))]),
    ...maybe('imports', importing),
    field('type', type),
    ...maybe('construct', constructPath),
    ...(problems.length === 0 ? [] : [{ kind: 'blank' as const }, { kind: 'heading' as const, text: 'Problems' }]),
    ...problems.flatMap(problemDetail),
    { kind: 'blank' },
    { kind: 'heading', text: action === 'create' ? 'Attributes' : 'Attributes that change' },
    ...attributeItems(change, theme.glyphs.arrow),
  ];
  return { title: span(address, 'strong'), items, live: progress?.status === 'applying' };
}

function attributeItems(change: PlannedChange, arrow: string): readonly DetailItem[] {
  const attributes = attributeChanges(change);
  if (attributes.length === 0) return [{ kind: 'text', text: span('none', 'dim') }];
  return attributes.flatMap(({ path, before, after, forcesReplacement }): readonly DetailItem[] => {
    const value: Cell =
      before === null
        ? span(after ?? '', 'good')
        : after === null
          ? span(`${before} ${arrow} nothing`, 'bad')
          : [span(before, 'dim'), span(` ${arrow} `, 'dim'), span(after, 'warn')];
    return [field(path, value), ...(forcesReplacement ? [field('', span('forces the replacement', 'bad'))] : [])];
  });
}

function exposuresDetail(exposures: readonly Exposure[], when: string, { theme }: View): Detail {
  const keeping = exposures.filter(({ change }) => change === 'keeps').length;
  return {
    title: span(when, 'strong'),
    items: [
      ...exposureNotes(exposures).map((note): DetailItem => ({
        kind: 'text',
        hang: 2,
        text: `${theme.glyphs.dot} ${note}`,
      })),
      ...(keeping > 0 ? [{ kind: 'text' as const, text: span(`${keeping} keep what they have`, 'dim') }] : []),
    ],
  };
}

function exposureDetail(exposure: Exposure, { session, theme }: View): Detail {
  const { change, principal, owner, ownerAlias, share, stack, permission, actions, resources, executions, compute } =
    exposure;
  const accounts = session?.accounts ?? NO_ACCOUNTS;
  const who = principal.alias ?? principal.value;
  const items: readonly DetailItem[] = [
    field('who', principal.alias === undefined ? principal.value : `${principal.alias} (${principal.value})`),
    field('kind', principal.kind),
    field(change, [span(permission, 'strong'), span(` by share ${share}`, 'dim')]),
    field('of', ownerAlias === undefined ? accountFull(accounts, owner) : `${ownerAlias} (${owner})`),
    field(
      'compute',
      compute === 'owner' ? span(`${theme.glyphs.warning} ${EXECUTE_NOTICE}`, 'warn') : 'none: it cannot run anything',
    ),
    field('past', executions === null ? 'executions not counted' : `${executions} existing executions come along`),
    field('stack', stack),
    { kind: 'blank' },
    { kind: 'heading', text: `Pipelines (${resources.length})` },
    ...resources.map((arn): DetailItem => ({
      kind: 'text',
      text: [span(pipelineNameOf(arn)), span(`  ${arn}`, 'dim')],
    })),
    { kind: 'blank' },
    { kind: 'heading', text: `Actions (${actions.length})` },
    ...actions.map((action): DetailItem => ({ kind: 'text', text: action })),
  ];
  return { title: [span(who, 'strong'), span(` ${change} ${permission}`)], items };
}
