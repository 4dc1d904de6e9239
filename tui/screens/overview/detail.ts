import { accountFull, NO_ACCOUNTS } from '../../shell/accounts.ts';
import { problemDetail } from '../../shell/problem-detail.ts';
import type { Detail, DetailItem, View } from '../../shell/screen.ts';
import { span, type Cell } from '../../text/span.ts';
import { due, when } from '../../text/when.ts';
import { dayOf, executionFacts } from './execution-facts.ts';
import type { Need } from './needs.ts';

const field = (label: string, value: Cell): DetailItem => ({ kind: 'field', label, value });

/** What it is, why it needs somebody, and what to do. */
export function needDetail(need: Need, { session, now }: View): Detail {
  const { account, what, state, tone, until, since, why, fix } = need;
  return {
    title: [span(what, 'strong'), span(`  ${state}`, tone)],
    items: [
      field('account', account === null ? 'this project' : accountFull(session?.accounts ?? NO_ACCOUNTS, account)),
      ...(until === null ? [] : [field('until', due(until, now))]),
      ...(since === null ? [] : [field('since', when(since, now))]),
      field('why', why),
      field('fix', span(fix, 'strong')),
    ],
    live: true,
  };
}

/** How the account answers, what we ask of it, and what runs there. */
export function accountDetail(account: string, { state, session, now }: View): Detail {
  const reaches = [...state.reaches.values()].filter(({ reach }) => reach.account === account);
  const calls = [...state.calls.values()].filter((usage) => usage.account === account);
  const several = new Set(calls.map(({ region }) => region)).size > 1;
  const executions = executionFacts(state.executions, dayOf(now.toISOString())).get(account);
  const readOnly = session?.readOnlyReason(account) ?? null;
  const items: readonly DetailItem[] = [
    field('may change', readOnly === null ? span('yes', 'good') : span(`no: ${readOnly}`, 'warn')),
    ...(executions
      ? [
          field(
            'executions',
            `${executions.running} running, ${executions.failing.length} pipelines whose last one failed`,
          ),
        ]
      : []),
    ...(reaches.length === 0 ? [] : [{ kind: 'blank' as const }, { kind: 'heading' as const, text: 'Regions' }]),
    ...reaches.flatMap(({ reach, askedAt, answeredAt }): readonly DetailItem[] => [
      field(reach.region, [
        span(reach.status, reach.status === 'answered' ? 'good' : 'bad'),
        span(', asked '),
        ...when(askedAt, now),
      ]),
      ...(answeredAt !== null && reach.status !== 'answered'
        ? [field('', [span('last in full '), ...when(answeredAt, now)])]
        : []),
      ...reach.problems.flatMap(problemDetail),
    ]),
    ...(calls.length === 0
      ? []
      : [
          { kind: 'blank' as const },
          { kind: 'heading' as const, text: 'Our own calls (the limit is our own measure)' },
        ]),
    ...calls.map(({ service, region, made, allowed, windowMs, total, throttled }) =>
      field(several ? `${service} ${region}` : service, [
        span(`${made} of ${allowed} in ${Math.round(windowMs / 1000)} s`),
        span(`, ${total} since the start`, 'dim'),
        span(throttled > 0 ? `, ${throttled} throttled` : '', 'bad'),
      ]),
    ),
  ];
  return { title: span(accountFull(session?.accounts ?? NO_ACCOUNTS, account), 'strong'), items, live: true };
}
