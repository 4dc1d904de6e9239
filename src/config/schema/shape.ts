import type { RuleName } from '../rules/index.ts';

/**
 * What a place of the manifest may hold, as plain data: read by `find-faults.ts`, `schema-walk.ts` and `json-schema.ts`.
 * A library for this would be loaded by every command, and took a quarter of a `check`.
 */
export type Shape = TextShape | FlagShape | ConstantShape | ChoiceShape | ListShape | RecordShape | MappingShape;

interface Described {
  /** For editors. */
  readonly description?: string;
}

/** Text by a rule of `rules/`. */
export interface TextShape extends Described {
  readonly kind: 'text';
  readonly rule: RuleName;
  /** Words among what the rule takes, for editors to offer, and what any other text is. */
  readonly words?: { readonly values: readonly string[]; readonly otherwise: string };
}

export interface FlagShape extends Described {
  readonly kind: 'flag';
}

export interface ConstantShape<Value extends number = number> extends Described {
  readonly kind: 'constant';
  readonly value: Value;
}

export interface ChoiceShape<Value extends string = string> extends Described {
  readonly kind: 'choice';
  readonly values: readonly Value[];
}

export interface ListShape<Item extends Shape = Shape> extends Described {
  readonly kind: 'list';
  readonly item: Item;
  /** An empty list is no mistake. */
  readonly mayBeEmpty: boolean;
}

/** A mapping whose keys are the user's. */
export interface RecordShape<Value extends Shape = Shape> extends Described {
  readonly kind: 'record';
  readonly key: TextShape;
  readonly value: Value;
}

/** A mapping with these keys and no others. */
export interface MappingShape<Keys extends KeyShapes = KeyShapes> extends Described {
  readonly kind: 'mapping';
  readonly keys: Keys;
}

/** A key that need not be there. */
export interface OptionalShape<Inner extends Shape = Shape> {
  readonly kind: 'optional';
  readonly shape: Inner;
  /** It may also be there without a value. */
  readonly mayBeNothing: boolean;
}

export type KeyShapes = Readonly<Record<string, Shape | OptionalShape>>;

/** The type of what a shape takes. */
export type ValueOf<S> = S extends TextShape
  ? string
  : S extends FlagShape
    ? boolean
    : S extends ConstantShape<infer Value>
      ? Value
      : S extends ChoiceShape<infer Value>
        ? Value
        : S extends ListShape<infer Item>
          ? readonly ValueOf<Item>[]
          : S extends RecordShape<infer Value>
            ? Readonly<Record<string, ValueOf<Value>>>
            : S extends MappingShape<infer Keys>
              ? MappingOf<Keys>
              : S extends OptionalShape<infer Inner>
                ? ValueOf<Inner> | (S extends { readonly mayBeNothing: true } ? null : never)
                : never;

type MappingOf<Keys> = {
  readonly [Key in keyof Keys as Keys[Key] extends OptionalShape ? never : Key]: ValueOf<Keys[Key]>;
} & {
  readonly [Key in keyof Keys as Keys[Key] extends OptionalShape ? Key : never]?: ValueOf<Keys[Key]> | undefined;
};
