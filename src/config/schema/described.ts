import type { RuleName } from '../rules/index.ts';
import type {
  ChoiceShape,
  ConstantShape,
  FlagShape,
  KeyShapes,
  ListShape,
  MappingShape,
  OptionalShape,
  RecordShape,
  Shape,
  TextShape,
} from './shape.ts';

/** Text by a rule. */
export const text = (rule: RuleName, description: string, words?: TextShape['words']): TextShape => ({
  kind: 'text',
  rule,
  description,
  ...(words && { words }),
});

export const described = <S extends Shape>(shape: S, description: string): S => ({ ...shape, description });

export const list = <Item extends Shape>(item: Item): ListShape<Item> => ({ kind: 'list', item, mayBeEmpty: true });

/** A list with at least one item. */
export const filled = <Item extends Shape>(item: Item): ListShape<Item> => ({ kind: 'list', item, mayBeEmpty: false });

/** At least one text by a rule. */
export const texts = (rule: RuleName, item: string, description: string): ListShape<TextShape> =>
  described(filled(text(rule, item)), description);

export const choice = <const Value extends string>(values: readonly Value[]): ChoiceShape<Value> => ({
  kind: 'choice',
  values,
});

export const constant = <const Value extends number>(value: Value, description: string): ConstantShape<Value> => ({
  kind: 'constant',
  value,
  description,
});

export const mapping = <Keys extends KeyShapes>(keys: Keys): MappingShape<Keys> => ({ kind: 'mapping', keys });

export const record = <Value extends Shape>(key: TextShape, value: Value, description: string): RecordShape<Value> => ({
  kind: 'record',
  key,
  value,
  description,
});

export const optional = <Inner extends Shape>(shape: Inner): OptionalShape<Inner> & { readonly mayBeNothing: false } => ({
  kind: 'optional',
  shape,
  mayBeNothing: false,
});

/** A key that may also stand there with nothing behind it: a section with everything in it commented out. */
export const orNothing = <Inner extends Shape>(shape: Inner): OptionalShape<Inner> & { readonly mayBeNothing: true } => ({
  kind: 'optional',
  shape,
  mayBeNothing: true,
});

export const flag = (description: string): OptionalShape<FlagShape> & { readonly mayBeNothing: false } =>
  optional({ kind: 'flag', description });

export const tags = (of: string) =>
  optional(record(text('tagKey', 'tag key'), text('tagValue', 'tag value'), `tags of ${of}`));
