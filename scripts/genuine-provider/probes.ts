import { conform } from '../../src/sandbox/provider/schema/conform.ts';
import { attributesOf, nestedOf } from '../../src/sandbox/provider/schema/schema.ts';
import type { Attribute, Block, CtyType, NestedBlock } from '../../src/sandbox/provider/schema/schema.ts';
import { isFields, isList, isUnknown, isWhollyKnown } from '../../src/sandbox/provider/values/value.ts';
import type { Fields, Value } from '../../src/sandbox/provider/values/value.ts';

/** One thing that differs between what is and what is wanted. */
export interface Probe {
  /** Dotted, without indexes. */
  readonly path: string;
  readonly prior: Fields;
  readonly config: Fields;
}

/** A block as small as it may be, and where it is: its silent attributes show their defaults. */
export interface Silence {
  readonly at: string;
  readonly block: Block;
  readonly config: Fields;
}

/** Texts that differ; some attributes compare JSON by what it means, and are not impressed by other texts. */
export const TEXTS = [
  ['probe-a', 'probe-b'],
  ['{"a":"1"}', '{"a":"2"}'],
] as const;

type Texts = readonly [string, string];

const ARNS: Texts = ['arn:aws:iam::111122223333:role/a', 'arn:aws:iam::111122223333:role/b'];

/** The only texts that the types of these attributes can hold. */
const WORDS: Readonly<Record<string, Texts>> = {
  grantee_type: ['IAM', 'DIRECTORY_USER'],
  origin: ['APPLICATION', 'IDENTITY_CENTER'],
  permission: ['READ', 'WRITE'],
  // There is one, so that it can only come and go.
  s3_prefix_type: ['', 'Object'],
  status: ['ENABLED', 'DISABLED'],
  visibility: ['ENABLED', 'DISABLED'],
};

const textsFor = (name: string, texts: Texts): Texts => WORDS[name] ?? (/(^|_)arn$/.test(name) ? ARNS : texts);
type Around = (inner: Fields) => Fields;

/** What only an API sets, or the engine sees to. */
const NEVER_PROBED = new Set(['id', 'tags', 'tags_all', 'timeouts']);

/** A probe for every attribute that a configuration may set and for every block that it may leave out, however deep. */
export function probesOf(block: Block, texts: Texts = TEXTS[0], at = '', around: Around = (inner) => inner): Probe[] {
  const least = leastOf(block, texts);
  const probe = (name: string, before: Value, after: Value): Probe => ({
    path: at + name,
    prior: around({ ...least, [name]: before }),
    config: around({ ...least, [name]: after }),
  });
  const attributes = attributesOf(block)
    .filter(([name, attribute]) => isConfigurable(attribute) && !(at === '' && NEVER_PROBED.has(name)))
    .map(([name, { type }]) => {
      const words = textsFor(name, texts);
      return probe(name, sample(type, words, 0), sample(type, words, 1));
    });
  const nested = nestedOf(block)
    .filter(([name]) => name !== 'timeouts')
    .flatMap(([name, one]) => [
      ...((one.min_items ?? 0) > 0 ? [] : [probe(name, [], nestedIn(one, leastOf(one.block, texts)))]),
      ...probesOf(one.block, texts, `${at}${name}.`, (inner) => around({ ...least, [name]: nestedIn(one, inner) })),
    ]);
  return [...attributes, ...nested];
}

/** Every block once, with nothing in it but what it needs. */
export function silencesOf(block: Block, at = '', around: Around = (inner) => inner): Silence[] {
  const least = leastOf(block, TEXTS[0]);
  return [
    { at, block, config: around(least) },
    ...nestedOf(block)
      .filter(([name]) => name !== 'timeouts')
      .flatMap(([name, one]) =>
        silencesOf(one.block, `${at}${name}.`, (inner) => around({ ...least, [name]: nestedIn(one, inner) })),
      ),
  ];
}

/** A plan as if it had been applied: what it does not know yet is something. */
export function appliedOf(block: Block, planned: Fields): Fields {
  const attributes = attributesOf(block).map(([name, { type }]): [string, Value] => {
    const value = planned[name] ?? null;
    return [name, isWhollyKnown(value) ? value : sample(type, textsFor(name, TEXTS[0]), 0)];
  });
  const nested = nestedOf(block).map(([name, { block: inner }]): [string, Value] => {
    const value = planned[name] ?? null;
    const one = (element: Value): Value => (isFields(element) ? appliedOf(inner, element) : element);
    return [name, isUnknown(value) ? [] : isList(value) ? value.map(one) : one(value)];
  });
  return Object.fromEntries([...attributes, ...nested]);
}

export const isConfigurable = ({ required, optional }: Attribute): boolean => required === true || optional === true;

function leastOf(block: Block, texts: Texts): Fields {
  const attributes = attributesOf(block).flatMap(([name, { type, required }]) =>
    required ? [[name, sample(type, textsFor(name, texts), 0)] as const] : [],
  );
  const nested = nestedOf(block).flatMap(([name, one]) =>
    (one.min_items ?? 0) > 0 ? [[name, nestedIn(one, leastOf(one.block, texts))] as const] : [],
  );
  return conform(block, Object.fromEntries<Value>([...attributes, ...nested]));
}

const nestedIn = ({ nesting_mode }: NestedBlock, inner: Fields): Value => (nesting_mode === 'single' ? inner : [inner]);

function sample(type: CtyType, texts: Texts, which: 0 | 1): Value {
  if (type === 'string' || type === 'dynamic') return texts[which] === '' ? null : texts[which];
  if (type === 'number') return which + 1;
  if (type === 'bool') return which === 1;
  if (type[0] === 'object') {
    return Object.fromEntries(Object.entries(type[1]).map(([name, one]) => [name, sample(one, texts, which)]));
  }
  const inner = sample(type[1], texts, which);
  return type[0] === 'map' ? { probe: inner } : [inner];
}
