import { manifestSchema } from './schema/index.ts';
import type { OptionalShape, Shape } from './schema/shape.ts';
import type { Path } from './yaml-source.ts';

/** The keys that the mapping at a path may have; none where the path leads out of the schema. */
export function keysAt(path: Path): readonly string[] {
  let here: Shape | undefined = manifestSchema;
  for (const step of path) here = here && inside(here, String(step));
  return here?.kind === 'mapping' ? Object.keys(here.keys) : [];
}

/** Every mapping of the format with its keys, by its place: `shares[].tags` is none, for its keys are the user's. */
export function everyMapping(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  const visit = (shape: Shape, place: string): void => {
    if (shape.kind === 'list') visit(shape.item, `${place}[]`);
    if (shape.kind === 'record') visit(shape.value, `${place}.*`);
    if (shape.kind !== 'mapping') return;
    found.set(place, Object.keys(shape.keys));
    for (const [key, value] of Object.entries(shape.keys)) visit(bare(value), place === '' ? key : `${place}.${key}`);
  };
  visit(manifestSchema, '');
  return found;
}

/** The shape of what is there, when it is there. */
export const bare = (shape: Shape | OptionalShape): Shape => (shape.kind === 'optional' ? shape.shape : shape);

function inside(shape: Shape, step: string): Shape | undefined {
  switch (shape.kind) {
    case 'mapping': {
      const found = Object.hasOwn(shape.keys, step) ? shape.keys[step] : undefined;
      return found && bare(found);
    }
    case 'record':
      return shape.value;
    case 'list':
      return shape.item;
    default:
      return undefined;
  }
}
