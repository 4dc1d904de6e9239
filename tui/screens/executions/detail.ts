import { executionIdOf, type Arn } from '../../../src/domain/arn.ts';
import { isTerminal } from '../../../src/domain/execution.ts';
import type { Pipeline } from '../../../src/domain/execution.ts';
import { EXECUTE_NOTICE } from '../../../src/domain/permissions.ts';
import type { ExecutionState } from '../../../src/store/index.ts';
import { accountFull, NO_ACCOUNTS } from '../../shell/accounts.ts';
import type { Detail, DetailItem, View } from '../../shell/screen.ts';
import { span } from '../../text/span.ts';
import { actorsOf } from './actors.ts';
import { tookOf } from './rows.ts';
import { statusSpan } from './status.ts';
import { stepLine } from './timeline.ts';

/** An execution with its steps in time, its parameters and what was not reached. */
export function executionDetail(one: ExecutionState, view: View): Detail {
  const { theme, now, session } = view;
  const { execution, steps, parameters, pending, seenAt } = one;
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
    { kind: 'field', label: 'started', value: execution.startedAt },
    ...(execution.endedAt === null ? [] : [{ kind: 'field' as const, label: 'ended', value: execution.endedAt }]),
    { kind: 'field', label: 'pays', value: accountFull(session?.accounts ?? NO_ACCOUNTS, execution.owner) },
    { kind: 'field', label: 'execution', value: executionIdOf(execution.arn) },
    { kind: 'blank' },
    { kind: 'heading', text: 'Steps' },
    ...stepItems(one, view),
    ...pending.map((step): DetailItem => ({
      kind: 'line',
      line: () => [span(`${glyphs.waiting} not reached`, 'dim'), span(` ${step}`, 'dim')],
    })),
    { kind: 'blank' },
    { kind: 'heading', text: 'Parameters' },
    ...(parameters.length === 0
      ? [{ kind: 'text' as const, text: span(steps === null ? 'Enter reads them' : 'none', 'dim') }]
      : parameters.map((parameter): DetailItem => ({ kind: 'field', label: parameter.name, value: parameter.value }))),
    { kind: 'blank' },
    { kind: 'field', label: 'arn', value: span(execution.arn, 'dim') },
    { kind: 'field', label: 'as of', value: span(seenAt, 'dim') },
  ];
  return { title: [span(execution.pipeline, 'strong'), span(` ${glyphs.path} ${name}`)], items, live: running };
}

function stepItems(one: ExecutionState, { now, theme }: View): readonly DetailItem[] {
  if (one.steps === null) return [{ kind: 'text', text: span('Enter looks inside', 'dim') }];
  return one.steps.flatMap((step): readonly DetailItem[] => [
    { kind: 'line', line: (width) => stepLine(step, one, now, theme, width) },
    ...(step.failureReason === null
      ? []
      : [{ kind: 'text' as const, indent: 4, text: span(step.failureReason, 'bad') }]),
  ]);
}

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
    { kind: 'field', label: 'arn', value: span(pipeline.arn, 'dim') },
  ];
  return { title: span(pipeline.name, 'strong'), items };
}
