import type { Execution, Pipeline } from '../execution.ts';
import type { EventDocs } from './event-docs.ts';

export interface HistoryEvents {
  'history.opened': { readonly file: string; readonly leftAt: string | null };
  'pipeline.remembered': { readonly pipeline: Pipeline; readonly seenAt: string };
  'execution.remembered': { readonly execution: Execution; readonly seenAt: string; readonly leftAs: string | null };
}

export const historyEventDocs: EventDocs<HistoryEvents> = {
  'history.opened': {
    summary: 'what was seen before was found on this machine',
    fields: { file: 'where it is kept', leftAt: 'when somebody left last, ISO 8601, or null' },
  },
  'pipeline.remembered': {
    summary: 'a pipeline as it was seen before',
    fields: { pipeline: 'as in pipeline.listed', seenAt: 'ISO 8601' },
  },
  'execution.remembered': {
    summary: 'an execution as it was seen before: no fact about now',
    fields: {
      execution: 'as in execution.listed',
      seenAt: 'ISO 8601',
      leftAs: 'its status when somebody left last; null: it was not known then',
    },
  },
};
