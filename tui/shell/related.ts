import { accountOfArn, pipelineNameOf } from '../../src/domain/arn.ts';
import { journalAbout } from './journal-about.ts';
import type { Related, Screen, View } from './screen.ts';

/** What a row has to do with: what its screen says, and what can be told by its ARN alone. */
export function relatedTo({ view }: { readonly view: View }, screen: Screen, id: string): readonly Related[] {
  const own = screen.related?.(view, id) ?? [];
  const titles = new Set(own.map(({ title }) => title));
  return [...own, ...relatedByArn(view, screen.id, id).filter(({ title }) => !titles.has(title))];
}

const EXECUTION = /^(arn:[^:]+:sagemaker:[^:]*:\d+:pipeline\/[^/]+)\/execution\/[^/]+$/;
const PIPELINE = /^arn:[^:]+:sagemaker:[^:]*:\d+:pipeline\/[^/]+$/;

/** The pipeline, shares and journal entries of an execution or a pipeline. */
export function relatedByArn(view: View, screen: string, id: string): readonly Related[] {
  const pipeline = EXECUTION.exec(id)?.[1] ?? (PIPELINE.test(id) ? id : undefined);
  if (pipeline === undefined) return [];
  const { state } = view;
  const shares = [...state.shares.entries()].filter(([, { resources }]) => resources.includes(pipeline));
  return [
    ...(pipeline === id
      ? []
      : [{ title: `pipeline ${pipelineNameOf(pipeline)}`, place: { screen: 'executions', row: pipeline } }]),
    ...shares.map(([row, { share, principal }]): Related => ({
      title: `share ${share} with ${principal.alias ?? principal.value}`,
      place: { screen: 'shares', row },
    })),
    ...(shares.length === 0 && screen !== 'shares'
      ? [
          {
            title: `shares of account ${accountOfArn(pipeline) ?? ''}`,
            place: { screen: 'shares', filter: `@${accountOfArn(pipeline) ?? ''}` },
          },
        ]
      : []),
    ...journalAbout(view, [id]),
  ];
}
