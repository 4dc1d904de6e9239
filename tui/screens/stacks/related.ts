import { maskChange } from '../../../src/domain/mask-plan.ts';
import { accountOfPrincipal } from '../../../src/domain/principal.ts';
import type { Related, View } from '../../shell/screen.ts';
import { currentRun } from './current-run.ts';
import { changeId, stackId, subjectOf, type Subject } from './ids.ts';

/** What a row of the plan stands for, with what is sensitive masked. */
export function stacksData(view: View, id: string): unknown {
  const subject = subjectOf(currentRun(view), id);
  if (!subject) return undefined;
  const run = currentRun(view);
  switch (subject.kind) {
    case 'stack':
      return { ...subject.stack, changes: subject.stack.changes.map(maskChange) };
    case 'change':
      return maskChange(subject.change);
    case 'exposures':
      return run?.exposures;
    case 'exposure':
      return run?.exposures[subject.index];
    case 'drift':
      return run?.drift[subject.index];
    case 'finding':
      return view.state.findings[subject.index];
  }
}

/** The address of a change, the name of a stack. */
export function stacksName(view: View, id: string): string | null {
  const subject = subjectOf(currentRun(view), id);
  return subject?.kind === 'change' ? subject.change.address : subject?.kind === 'stack' ? subject.stack.name : null;
}

/** The share or studio of the manifest that a row came of: the second part of its construct's path. */
export function declaredBy(view: View, id: string): string | null {
  const run = currentRun(view);
  const subject = subjectOf(run, id);
  return subject ? (nameIn(view, subject) ?? null) : null;
}

function nameIn(view: View, subject: Subject): string | null | undefined {
  const run = currentRun(view);
  switch (subject.kind) {
    case 'change':
      return subject.change.constructPath?.split('/')[1];
    case 'exposure':
      return run?.exposures[subject.index]?.share;
    case 'drift':
      return run?.drift[subject.index]?.share;
    default:
      return null;
  }
}

/** From a line of the plan to the share that it makes, its stack, and what else makes the same share. */
export function relatedToPlan(view: View, id: string): readonly Related[] {
  const run = currentRun(view);
  const subject = subjectOf(run, id);
  if (!subject || !run) return [];
  const name = nameIn(view, subject) ?? null;
  const shares =
    subject.kind === 'stack'
      ? [...view.state.shares.entries()].filter(([, { owner }]) => owner === subject.stack.account)
      : [...view.state.shares.entries()].filter(([, { share }]) => share === name);
  const exposed = subject.kind === 'exposure' ? run.exposures[subject.index] : undefined;
  return [
    ...shares.map(([row, { share, principal }]): Related => ({
      title: `share ${share} with ${principal.alias ?? principal.value}`,
      place: { screen: 'shares', row },
    })),
    ...(subject.kind === 'change'
      ? [
          {
            title: `stack ${subject.stack.name}`,
            place: { screen: 'stacks', row: stackId(subject.stack.name), open: true },
          },
        ]
      : []),
    ...(subject.kind === 'stack'
      ? subject.stack.needs.map((stack): Related => ({
          title: `stack ${stack}, which it waits for`,
          place: { screen: 'stacks', row: stackId(stack) },
        }))
      : []),
    ...(exposed
      ? [...run.stacks.values()].flatMap(({ name: stack, changes }) =>
          changes
            .filter(({ constructPath }) => constructPath?.split('/')[1] === exposed.share)
            .map(({ address, action }): Related => ({
              title: `plan: ${action} ${address}`,
              place: { screen: 'stacks', row: changeId(stack, address), open: true },
            })),
        )
      : []),
    ...(exposed && accountOfPrincipal(exposed.principal) !== undefined
      ? [
          {
            title: `everything shared with ${exposed.principal.alias ?? exposed.principal.value}`,
            place: { screen: 'shares', filter: `principal:${exposed.principal.alias ?? exposed.principal.value}` },
          },
        ]
      : []),
  ];
}
