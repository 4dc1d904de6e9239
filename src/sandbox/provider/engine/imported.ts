import type { Block } from '../schema/schema.ts';
import type { Fields } from '../values/value.ts';
import type { ResourceType } from './resource-type.ts';

/** What an import id says; `ID@REGION` names another region than the provider's, as in the genuine provider from 6.0 on. */
export function importedFields(type: ResourceType, block: Block, id: string): Fields {
  const [, bare = id, region] = (block.attributes?.['region'] && /^(.+)@([a-z]{2}(?:-[a-z]+)+-\d+)$/.exec(id)) || [];
  return { id: bare, ...(region !== undefined && { region }), ...type.importId?.(bare) };
}
