import type { HistoryEvents } from '../../domain/events/history-events.ts';
import { silent, type TextRenderers } from './text-renderer.ts';

export const historyText: TextRenderers<keyof HistoryEvents> = {
  'history.opened': ({ leftAt }, page) =>
    page.line({
      text: leftAt === null ? 'nobody looked before: all of it is new' : `what changed since ${leftAt}`,
      tone: 'dim',
    }),
  'pipeline.remembered': silent,
  'execution.remembered': silent,
};
