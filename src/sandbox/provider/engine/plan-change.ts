import { ALIKE, inWordsOf } from '../schema/alike.ts';
import { equalOfNested, equalOfType } from '../schema/equality.ts';
import { attributesOf, nestedOf } from '../schema/schema.ts';
import type { Block, Hints } from '../schema/schema.ts';
import { keepSilentBlock } from '../values/silent-blocks.ts';
import { UNKNOWN, isEmptyish, isFields, isTextOrNull, isUnknown } from '../values/value.ts';
import type { Fields, Value } from '../values/value.ts';
import { ProviderFault } from './fault.ts';
import type { Path } from './fault.ts';
import { planValues } from './plan-values.ts';
import type { ProviderSettings } from './provider-settings.ts';
import { replacedPaths } from './replacement.ts';
import type { ResourceType } from './resource-type.ts';
import { plannedTagsAll } from './tags.ts';

export interface Change {
  readonly config: Fields;
  /** Null: it does not exist. */
  readonly prior: Fields | null;
  /** Core's merge of configuration and prior state. */
  readonly proposed: Fields;
}

export interface PlannedChange {
  readonly planned: Fields;
  readonly replaces: readonly Path[];
}

/** Plans a create or an update, from the schema and its hints alone; deletes need no planning. */
export function planChange(
  type: ResourceType,
  block: Block,
  hints: Hints,
  change: Change,
  settings: ProviderSettings,
): PlannedChange {
  const { config, prior, proposed } = change;
  let planned: Record<string, Value> = { ...planValues(block, hints, config, prior, proposed) };
  const attributes = block.attributes ?? {};
  if (attributes['region'] && (config['region'] ?? null) === null) {
    planned['region'] = settings.region ?? prior?.['region'] ?? UNKNOWN;
  }
  if (attributes['tags_all'] && attributes['tags'] && (config['tags_all'] ?? null) === null) {
    planned['tags_all'] = plannedTagsAll(planned['tags'] ?? null, settings, prior === null);
  }
  if (prior === null) return { planned, replaces: [] };
  keepEquivalents(type, block, planned, prior);
  for (const path of type.computedBlocks ?? []) planned = { ...keepSilentBlock(path, planned, config, prior) };
  if (type.relearned && differs(block, prior, planned)) {
    for (const name of type.relearned) planned[name] = UNKNOWN;
  }
  const replaces = replacedPaths(block, hints, prior, planned);
  if (replaces.length === 0 && type.update === undefined) refuseUpdate(type, block, prior, planned);
  return { planned, replaces };
}

/** Equivalent texts, and null against empty, stay as the state has them. */
function keepEquivalents(type: ResourceType, block: Block, planned: Record<string, Value>, prior: Fields): void {
  if (type.framework === 'sdk-v2') keepAlike(block, planned, prior);
  for (const [name, same] of Object.entries(type.equivalent ?? {})) {
    const before = prior[name] ?? null;
    const after = planned[name] ?? null;
    if (isTextOrNull(before) && isTextOrNull(after) && same(before ?? '', after ?? '')) planned[name] = before;
  }
  if (isEmptyish(planned['tags']) && isEmptyish(prior['tags'])) planned['tags'] = prior['tags'] ?? null;
  if (isFields(prior['tags_all']) || isUnknown(planned['tags_all'])) return;
  if (isEmptyish(planned['tags_all']) && 'tags_all' in planned) planned['tags_all'] = prior['tags_all'] ?? null;
}

/** The legacy type system tells null from false, zero and empty no more than the genuine provider does. */
function keepAlike(block: Block, planned: Record<string, Value>, prior: Fields): void {
  const alike = ALIKE['sdk-v2'];
  for (const [name] of attributesOf(block)) {
    const before = prior[name] ?? null;
    if (alike(before, planned[name] ?? null)) planned[name] = before;
  }
  for (const [name, nested] of nestedOf(block)) {
    if (name !== 'timeouts') planned[name] = inWordsOf(nested, prior[name] ?? null, planned[name] ?? null, alike);
  }
}

const differs = (block: Block, prior: Fields, planned: Fields): boolean =>
  attributesOf(block).some(([name, { type }]) => !equalOfType(type, prior[name] ?? null, planned[name] ?? null)) ||
  nestedOf(block).some(([name, nested]) => !equalOfNested(nested, prior[name] ?? null, planned[name] ?? null));

/** A type without update whose change does not replace is a hole in the hints; better loud than silently not done. */
function refuseUpdate(type: ResourceType, block: Block, prior: Fields, planned: Fields): void {
  for (const [name, attribute] of Object.entries(block.attributes ?? {})) {
    if (isUnknown(planned[name]) || attribute.computed) continue;
    if (!equalOfType(attribute.type, prior[name] ?? null, planned[name] ?? null)) {
      throw new ProviderFault(`${type.type} cannot change ${name} in place`, { path: [name] });
    }
  }
}
