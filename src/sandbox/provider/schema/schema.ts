/** A cty type as Terraform writes it in JSON: `"string"`, `["set", "string"]`, `["object", {…}]`. */
export type CtyType =
  | 'string'
  | 'number'
  | 'bool'
  | 'dynamic'
  | readonly ['list' | 'set' | 'map', CtyType]
  | readonly ['object', Readonly<Record<string, CtyType>>];

export interface Attribute {
  readonly type: CtyType;
  readonly required?: boolean;
  readonly optional?: boolean;
  readonly computed?: boolean;
  readonly deprecated?: boolean;
  readonly sensitive?: boolean;
}

export interface NestedBlock {
  readonly nesting_mode: 'single' | 'list' | 'set';
  readonly block: Block;
  readonly min_items?: number;
  readonly max_items?: number;
}

export interface Block {
  readonly attributes?: Readonly<Record<string, Attribute>>;
  readonly block_types?: Readonly<Record<string, NestedBlock>>;
  readonly deprecated?: boolean;
}

/** As in `terraform providers schema -json`. */
export interface Schema {
  readonly version?: number;
  readonly block: Block;
}

/** What the schema itself does not say about an attribute, by dotted path. */
interface Hint {
  readonly force_new?: boolean;
  readonly default?: string | number | boolean;
}

export type Hints = Readonly<Record<string, Hint>>;

export const NO_HINTS: Hints = {};

export const attributesOf = (block: Block): readonly (readonly [string, Attribute])[] =>
  Object.entries(block.attributes ?? {});

export const nestedOf = (block: Block): readonly (readonly [string, NestedBlock])[] =>
  Object.entries(block.block_types ?? {});
