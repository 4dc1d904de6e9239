import type { Model } from './model.ts';
import type { Related, Screen } from './screen.ts';

/** What a row has to do with: what its screen says, and rows elsewhere that are named after it. */
export function relatedTo({ view }: Pick<Model, 'view'>, screen: Screen, id: string): readonly Related[] {
  return screen.related?.(view, id) ?? [];
}
