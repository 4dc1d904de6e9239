import { createRequire } from 'node:module';

type Resolve = (value: unknown, options: ResolveOptions) => unknown;

interface ResolveOptions {
  /** Keys and list positions down to the value, for what errors say. */
  readonly prefix?: readonly string[];
}

interface Itself {
  readonly resolve: Resolve;
}

let file: string | undefined;
let loaded: Itself | undefined;

/** Where the module lies that is stood in for. */
export const standInFor = (path: string): void => void (file = path);

function itself(): Itself {
  if (file === undefined) throw new Error('cdktf asked for no resolver before it used one');
  return (loaded ??= createRequire(file)(file) as Itself);
}

/**
 * For `tokens/private/resolve.js` of cdktf, which walks through everything three times and makes a context for each key and
 * value: a third of the time that a large app takes. Here what is plain is copied, as there; what may hold a token, and
 * whatever else is no plain data, goes to cdktf's own.
 */
const resolve: Resolve = (value, options) => {
  const path = [...(options.prefix ?? [])];
  const byItself = (part: unknown): unknown => itself().resolve(part, { ...options, prefix: [...path] });

  const copy = (part: unknown): unknown => {
    switch (typeof part) {
      case 'string':
        return isPlainText(part) ? part : byItself(part);
      case 'number':
        return isPlainNumber(part) ? part : byItself(part);
      case 'boolean':
      case 'undefined':
        return part;
      case 'object':
        if (part === null) return null;
        if (Array.isArray(part)) return part.every(isNoListToken) ? copyList(part) : byItself(part);
        return isPlainObject(part) ? copyObject(part) : byItself(part);
      default:
        return byItself(part);
    }
  };

  const inside = (step: string, part: unknown): unknown => {
    path.push(step);
    // So deep is only what is in itself, which cdktf says.
    const copied = path.length > DEEPEST ? byItself(part) : copy(part);
    path.pop();
    return copied;
  };

  const copyList = (list: readonly unknown[]): unknown =>
    list.map((item, index) => inside(String(index), item)).filter((item) => item !== undefined);

  const copyObject = (object: Readonly<Record<string, unknown>>): unknown => {
    const keys = Object.keys(object);
    // A map that is a token as a whole says so in its key.
    if (keys.some(isMarked)) return byItself(object);
    const copied: Record<string, unknown> = {};
    for (const key of keys) {
      const part = inside(key, object[key]);
      if (part !== undefined) copied[key] = part;
    }
    return copied;
  };

  return path.length > 0 ? byItself(value) : copy(value);
};

const DEEPEST = 200;

const isMarked = (text: string): boolean => text.includes('TfToken[');

/** Neither a marker, nor a number that is a token inside of a text: those are so great that they are written with `e+`. */
const isPlainText = (text: string): boolean => !isMarked(text) && !text.includes('e+') && !MAP_VALUES.has(text);

/** Values of maps that are tokens as a whole. */
const MAP_VALUES = new Set(['String Map Token Value', 'Any Map Token Value']);
const NUMBER_MAP_VALUE = -123456789;

/** Tokens are encoded as negative numbers without compare. */
const isPlainNumber = (number: number): boolean => number > -1e200 && number !== NUMBER_MAP_VALUE;

/** A list that is a token has one item, which says so. */
const isNoListToken = (item: unknown): boolean =>
  typeof item === 'string' ? !item.includes('#{TfToken[') : typeof item !== 'number' || isPlainNumber(item);

function isPlainObject(object: object): object is Readonly<Record<string, unknown>> {
  const prototype: unknown = Object.getPrototypeOf(object);
  if (prototype !== Object.prototype && prototype !== null) return false;
  return !('resolve' in object || '_children' in object);
}

/** What `require` answers. Nothing is loaded before it is needed: the two files need each other. */
const standIn = {
  resolve,
  get findTokens() {
    return (itself() as unknown as Readonly<Record<string, unknown>>)['findTokens'];
  },
  get RememberingTokenResolver() {
    return (itself() as unknown as Readonly<Record<string, unknown>>)['RememberingTokenResolver'];
  },
};
export { standIn as 'module.exports' };
