import { unreadable } from './definition-error.ts';
import { invalid } from './sagemaker.ts';

const TYPES = ['String', 'Integer', 'Float', 'Boolean'] as const;
type ParameterType = (typeof TYPES)[number];

export interface ParameterDeclaration {
  readonly name: string;
  readonly type: ParameterType;
  /** As text, as executions list it; null when the start has to give one. */
  readonly fallback: string | null;
  readonly allowed: readonly string[] | null;
}

export function readParameters(value: unknown): ParameterDeclaration[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) return unreadable('Parameters must be a list.');
  const names = new Set<string>();
  return value.map((item: unknown) => {
    const { Name: name, Type: type, DefaultValue, EnumValues } = item as Record<string, unknown>;
    if (typeof name !== 'string' || name === '') return unreadable('Every parameter must have a Name.');
    if (names.has(name)) return unreadable(`Parameter names must be unique, '${name}' is not.`);
    names.add(name);
    if (!TYPES.includes(type as ParameterType))
      return unreadable(`The type '${String(type)}' of parameter '${name}' is not valid.`);
    const declared = {
      name,
      type: type as ParameterType,
      allowed: Array.isArray(EnumValues) ? EnumValues.map(String) : null,
    };
    const fallback = DefaultValue === undefined ? null : textOf(DefaultValue);
    if (fallback !== null && !fits(declared, fallback)) {
      return unreadable(`The default value of parameter '${name}' is not of type ${declared.type}.`);
    }
    return { ...declared, fallback };
  });
}

/** The values of one execution: given ones over defaults; unknown, missing and unfit ones are refused. */
export function bindParameters(
  declared: readonly ParameterDeclaration[],
  given: readonly { readonly Name?: string | undefined; readonly Value?: string | undefined }[],
): { name: string; value: string }[] {
  const values = new Map(given.map(({ Name = '', Value = '' }) => [Name, Value]));
  if (values.size < given.length) return invalid('Duplicate parameter names were given.');
  const unknown = [...values.keys()].filter((name) => !declared.some((one) => one.name === name));
  if (unknown.length > 0)
    return invalid(`Invalid parameters [${unknown.join(', ')}]: the pipeline definition does not declare them.`);
  const bound = declared.map((one) => ({ one, value: values.get(one.name) ?? one.fallback }));
  const missing = bound.filter(({ value }) => value === null).map(({ one }) => one.name);
  if (missing.length > 0)
    return invalid(`Missing values for the parameters [${missing.join(', ')}], which have no default.`);
  return bound.map(({ one, value }) => {
    const text = value ?? '';
    if (!fits(one, text))
      return invalid(`The value '${text}' of parameter '${one.name}' is not valid for its type ${one.type}.`);
    return { name: one.name, value: text };
  });
}

const FORMS: Readonly<Record<ParameterType, RegExp>> = {
  String: /^[\s\S]*$/,
  Integer: /^[+-]?\d+$/,
  Float: /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/,
  Boolean: /^(true|false)$/i,
};

const fits = ({ type, allowed }: Pick<ParameterDeclaration, 'type' | 'allowed'>, text: string): boolean =>
  FORMS[type].test(text) && (!allowed || allowed.includes(text));

const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
