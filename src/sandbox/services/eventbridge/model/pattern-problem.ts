import { isIP } from 'node:net';

type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What is wrong with the text of an event pattern; `undefined` when nothing is. */
export function patternProblem(text: string): string | undefined {
  let pattern: unknown;
  try {
    pattern = JSON.parse(text);
  } catch {
    return 'Filter is not valid JSON';
  }
  if (!isObject(pattern)) return 'Filter is not an object';
  return objectProblem(pattern);
}

function objectProblem(pattern: Fields): string | undefined {
  const entries = Object.entries(pattern);
  if (entries.length === 0) return 'Empty objects are not allowed';
  return first(entries, ([name, wanted]) => {
    if (name === '$or') {
      return Array.isArray(wanted) && wanted.length > 1 && wanted.every(isObject)
        ? first(wanted as Fields[], objectProblem)
        : '"$or" must be an array of at least two objects';
    }
    if (isObject(wanted)) return objectProblem(wanted);
    if (!Array.isArray(wanted)) return `"${name}" must be an object or an array`;
    if (wanted.length === 0) return 'Empty arrays are not allowed';
    return first(wanted as unknown[], valueProblem);
  });
}

function valueProblem(wanted: unknown): string | undefined {
  if (Array.isArray(wanted)) return 'Match value must be String, number, true, false, or null';
  if (!isObject(wanted)) return undefined;
  const [[name, operand] = ['', undefined], ...more] = Object.entries(wanted);
  if (more.length > 0) return 'Only one key allowed in match expression';
  const check = Object.hasOwn(OPERANDS, name) ? OPERANDS[name] : undefined;
  if (!check) return `Unrecognized match type ${name}`;
  return check(operand) ? undefined : `Value of ${name} is not valid`;
}

const isText = (operand: unknown): boolean => typeof operand === 'string';
const isFolded = (operand: unknown): boolean => isObject(operand) && isText(operand['equals-ignore-case']);
const isList = (operand: unknown, each: (one: unknown) => boolean): boolean =>
  Array.isArray(operand) && operand.length > 0 && operand.every(each);
const textOrTexts = (operand: unknown): boolean => isText(operand) || isList(operand, isText);

const OPERANDS: Readonly<Record<string, (operand: unknown) => boolean>> = {
  prefix: (operand) => isText(operand) || isFolded(operand),
  suffix: (operand) => isText(operand) || isFolded(operand),
  'equals-ignore-case': textOrTexts,
  wildcard: (operand) => textOrTexts(operand) && !JSON.stringify(operand).includes('**'),
  exists: (operand) => typeof operand === 'boolean',
  'anything-but': (operand) => {
    if (!isObject(operand)) return isList([operand].flat(), (one) => isText(one) || typeof one === 'number');
    const [[name, value] = ['', undefined], ...more] = Object.entries(operand);
    const known = ['prefix', 'suffix', 'equals-ignore-case', 'wildcard'].includes(name);
    return known && more.length === 0 && (textOrTexts(value) || isFolded(value));
  },
  numeric: (operand) =>
    Array.isArray(operand) &&
    (operand.length === 2 || operand.length === 4) &&
    operand.every((one, index) => (index % 2 === 0 ? /^(=|<=?|>=?)$/.test(String(one)) : typeof one === 'number')),
  cidr: (operand) => {
    const [network = '', prefix = ''] = String(operand).split('/');
    const most = { 4: 32, 6: 128 }[isIP(network)] ?? -1;
    return /^\d+$/.test(prefix) && Number(prefix) <= most;
  },
};

function first<T>(all: readonly T[], problem: (one: T) => string | undefined): string | undefined {
  for (const one of all) {
    const found = problem(one);
    if (found !== undefined) return found;
  }
  return undefined;
}
