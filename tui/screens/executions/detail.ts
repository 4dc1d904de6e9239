import { executionIdOf, type Arn } from '../../../src/domain/arn.ts';
import { outlineOf } from '../../../src/domain/execution-outline.ts';
import { isTerminal, type Execution, type Pipeline } from '../../../src/domain/execution.ts';
import { EXECUTE_NOTICE } from '../../../src/domain/permissions.ts';
import type { ExecutionState } from '../../../src/store/index.ts';
import { accountFull, NO_ACCOUNTS } from '../../shell/accounts.ts';
import type { Detail, DetailItem, View } from '../../shell/screen.ts';
import { span } from '../../text/span.ts';
import { when } from '../../text/when.ts';
import { actorsOf } from './actors.ts';
import { gridItems } from './grid.ts';
import { statusSpan } from './status.ts';
import { stepLine } from './timeline.ts';
import { tookOf } from './took.ts';

/** An execution with its steps in time, its parameters and what was not reached. */
export function executionDetail(one: ExecutionState, view: View): Detail {
  const { theme, now, session } = view;
  const { execution, steps, parameters, seenAt } = one;
  const { glyphs } = theme;
  const running = !isTerminal(execution.status);
  const name = execution.displayName ?? executionIdOf(execution.arn);
  const items: readonly DetailItem[] = [
    {
      kind: 'field',
      label: 'status',
      value: [
        statusSpan(execution.status, glyphs),
        span(`  ${running ? 'for' : 'took'} ${tookOf(execution, now)}`, 'dim'),
      ],
    },
    ...(execution.failureReason === null
      ? []
      : [{ kind: 'field' as const, label: 'because', value: span(execution.failureReason, 'bad') }]),
    { kind: 'field', label: 'started', value: when(execution.startedAt, now) },
    ...(execution.endedAt === null
      ? []
      : [{ kind: 'field' as const, label: 'ended', value: when(execution.endedAt, now) }]),
    ...aboutItems(execution),
    { kind: 'field', label: 'pays', value: accountFull(session?.accounts ?? NO_ACCOUNTS, execution.owner) },
    { kind: 'field', label: 'execution', value: executionIdOf(execution.arn) },
    { kind: 'blank' },
    { kind: 'heading', text: steps === null ? 'Steps' : `Steps, as the definition of this execution has them` },
    ...stepItems(one, view),
    { kind: 'blank' },
    { kind: 'heading', text: 'Parameters' },
    ...(parameters.length === 0
      ? [
          {
            kind: 'text' as const,
            text: span(steps === null ? `${view.keyOf('list.open')} reads them` : 'none', 'dim'),
          },
        ]
      : parameters.map((parameter): DetailItem => ({ kind: 'field', label: parameter.name, value: parameter.value }))),
    ...comparisonItems(execution.arn, view),
    { kind: 'blank' },
    { kind: 'field', label: 'arn', value: span(execution.arn, 'dim') },
    { kind: 'field', label: 'as of', value: when(seenAt, now) },
  ];
  return { title: [span(execution.pipeline, 'strong'), span(` ${glyphs.path} ${name}`)], items, live: running };
}

function aboutItems({ about }: Execution): readonly DetailItem[] {
  const field = (label: string, value: string | null | undefined): readonly DetailItem[] =>
    value === null || value === undefined ? [] : [{ kind: 'field', label, value }];
  return [
    ...field('by', about?.startedBy),
    ...field('about', about?.description),
    ...field('version', about?.pipelineVersion?.toString()),
    ...field(
      'selective',
      about?.selective &&
        `only ${about.selective.steps.join(', ')}, after ${about.selective.from === null ? 'the newest execution' : executionIdOf(about.selective.from)}`,
    ),
  ];
}

function stepItems(one: ExecutionState, { now, theme, keyOf }: View): readonly DetailItem[] {
  if (one.steps === null) return [{ kind: 'text', text: span(`${keyOf('list.open')} looks inside`, 'dim') }];
  const rows = outlineOf({ ...one, steps: one.steps });
  return rows.flatMap((row): readonly DetailItem[] => [
    { kind: 'line', line: (width) => stepLine(row, rows, one, now, theme, width) },
    ...(row.step?.failureReason
      ? [{ kind: 'text' as const, indent: 4, text: span(row.step.failureReason, 'bad') }]
      : []),
    ...(row.step?.cachedFrom === undefined
      ? []
      : [{ kind: 'text' as const, indent: 4, text: span(`taken from ${executionIdOf(row.step.cachedFrom)}`, 'dim') }]),
    ...(row.step?.kind === 'Callback' && !isTerminal(row.step.status)
      ? [{ kind: 'text' as const, indent: 4, text: span('waits for a callback; its token is not shown', 'dim') }]
      : []),
  ]);
}

/** The comparison that was made last, when this execution is in it. */
function comparisonItems(arn: Arn, { state, theme }: View): readonly DetailItem[] {
  const { comparison } = state;
  if (comparison === null || (comparison.left !== arn && comparison.right !== arn)) return [];
  const { left, right, differences } = comparison;
  return [
    { kind: 'blank' },
    { kind: 'heading', text: `What differs: ${executionIdOf(left)} ${theme.glyphs.arrow} ${executionIdOf(right)}` },
    ...(differences.length === 0 ? [{ kind: 'text' as const, text: span('nothing', 'dim') }] : []),
    ...differences.map(({ aspect, name, left: was, right: is }): DetailItem => ({
      kind: 'text',
      hang: 2,
      text: [
        span(`${aspect === name ? '' : `${aspect} `}${name}  `, 'strong'),
        span(shown(was), 'dim'),
        span(` ${theme.glyphs.arrow} `, 'dim'),
        span(shown(is)),
      ],
    })),
  ];
}

const shown = (value: string | null): string => (value === null ? 'none' : value === '' ? '(empty)' : value);

/** A pipeline: whose it is, and what each of our accounts may do with it. */
export function pipelineDetail(pipeline: Pipeline, executions: readonly ExecutionState[], view: View): Detail {
  const { session, theme } = view;
  const { glyphs } = theme;
  const count = (status: string): number => executions.filter(({ execution }) => execution.status === status).length;
  const statuses = ['Executing', 'Stopping', 'Failed', 'Stopped', 'Succeeded'].filter((status) => count(status) > 0);
  const shares = [...view.state.shares.values()].filter(({ resources }) => resources.includes(pipeline.arn as Arn));
  const items: readonly DetailItem[] = [
    { kind: 'field', label: 'owner', value: accountFull(session?.accounts ?? NO_ACCOUNTS, pipeline.owner) },
    { kind: 'field', label: 'Region', value: pipeline.region },
    { kind: 'field', label: 'shared', value: pipeline.shared ? `with us; ${EXECUTE_NOTICE}` : 'ours' },
    ...grantItems(pipeline),
    {
      kind: 'field',
      label: 'executions',
      value: statuses.flatMap((status) => [statusSpan(status, glyphs), span(` ${count(status)}   `, 'dim')]),
    },
    { kind: 'blank' },
    { kind: 'heading', text: 'What our accounts may do' },
    ...actorsOf(pipeline.arn, view).map(({ name, by, blocked }): DetailItem => ({
      kind: 'text',
      text:
        blocked === null
          ? [
              span(`${glyphs.done} ${name}`, 'good'),
              span(
                by === 'owner' ? '  owns it' : by === 'share' ? '  start, stop and retry by a share' : '  AWS decides',
                'dim',
              ),
            ]
          : [span(`${glyphs.warning} ${name}`, 'warn'), span(`  ${blocked}`, 'dim')],
    })),
    { kind: 'blank' },
    { kind: 'heading', text: 'Shares' },
    ...(shares.length === 0
      ? [{ kind: 'text' as const, text: span('shared with nobody', 'dim') }]
      : shares.map(({ share, principal, permission, stage, trouble }): DetailItem => ({
          kind: 'text',
          text: [
            span(`${principal.alias ?? principal.value} `),
            span(`${permission} by ${share}, ${trouble ?? stage}`, 'dim'),
          ],
        }))),
    { kind: 'blank' },
    ...gridItems(view.state.grids.get(pipeline.arn), view),
    { kind: 'blank' },
    { kind: 'field', label: 'arn', value: span(pipeline.arn, 'dim') },
  ];
  return { title: span(pipeline.name, 'strong'), items };
}

/** By which share it can be seen, once that was asked for. */
function grantItems({ grant }: Pipeline): readonly DetailItem[] {
  if (grant === undefined) return [];
  const share = grant.share ?? grant.shareArn;
  const declared = grant.declared === null ? '' : `, declared here as ${grant.declared}`;
  return [{ kind: 'field', label: 'by', value: `${share} (${grant.permission}${declared})` }];
}
