import type { MessageOf } from '../../src/sandbox/provider/protocol/messages.ts';
import type { Attribute, Block, CtyType, NestedBlock } from '../../src/sandbox/provider/schema/schema.ts';

const NESTINGS = ['list', 'single', 'list', 'set'] as const;

/** A block as the plugin protocol has it, in the words of the schema. */
export const blockOf = ({ attributes, block_types }: MessageOf<'Block'>): Block => ({
  attributes: Object.fromEntries(
    attributes.map(({ name, type, required, optional, computed }): [string, Attribute] => [
      name,
      { type: JSON.parse(Buffer.from(type).toString('utf8')) as CtyType, required, optional, computed },
    ]),
  ),
  block_types: Object.fromEntries(
    block_types.map(({ type_name, block, nesting, min_items, max_items }): [string, NestedBlock] => [
      type_name,
      { nesting_mode: NESTINGS[nesting] ?? 'list', block: block ? blockOf(block) : {}, min_items, max_items },
    ]),
  ),
});
