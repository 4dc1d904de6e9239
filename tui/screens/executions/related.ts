import { relatedByArn } from '../../shell/related.ts';
import type { Related, View } from '../../shell/screen.ts';
import { lineageOf, lineageOfPipeline } from '../lineage/jump.ts';

/** Its pipeline and shares, then the lineage of all of it and of each step that has made something. */
export function relatedToExecution(view: View, id: string): readonly Related[] {
  const one = view.state.executions.get(id);
  const lineage = one
    ? [
        lineageOf('this execution', { from: id }),
        ...(one.steps ?? [])
          .filter(({ target }) => target !== null)
          .map(({ name }) => lineageOf(`step ${name}`, { from: id, step: name })),
      ]
    : lineageOfPipeline(view.state, id);
  return [...relatedByArn(view, 'executions', id), ...lineage];
}
