import type { HistoryEvents } from '../domain/events/history-events.ts';
import { newsOf } from './news.ts';
import type { Reducers } from './reducer.ts';

/** What was seen before comes first and gives way to whatever AWS tells. */
export const historyReducers: Reducers<keyof HistoryEvents> = {
  'history.opened': (draft, { leftAt }) => draft.set('leftAt', leftAt),
  'pipeline.remembered': (draft, { pipeline }) => {
    const pipelines = draft.map('pipelines');
    if (!pipelines.has(pipeline.arn)) pipelines.set(pipeline.arn, pipeline);
  },
  'execution.remembered': (draft, { execution, seenAt, leftAs }) =>
    draft.execution(
      execution.arn,
      (before) =>
        before ?? {
          execution,
          steps: null,
          parameters: [],
          pending: [],
          seenAt,
          ...(leftAs === null ? {} : { leftAs }),
          ...newsOf(draft.state.leftAt, leftAs, execution.status),
        },
    ),
};
