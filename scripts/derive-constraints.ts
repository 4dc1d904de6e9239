/**
 * `node scripts/derive-constraints.ts BOTOCORE_DATA`: writes what each emulated service allows in its requests (lengths,
 * ranges, patterns, enum values) out of botocore's models, whose folder `python3 -c "import botocore; print(botocore.__path__[0])"`
 * tells, with `/data` after it. A clone needs none of it: the output is in the repository.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runInNewContext } from 'node:vm';
import { gunzipSync } from 'node:zlib';
import { services } from '../src/sandbox/services/index.ts';
import type { Bounds, Constraints, ConstraintShape } from '../src/sandbox/wire/constraint-data.ts';
import { compilePattern } from '../src/sandbox/wire/java-pattern.ts';

interface BotocoreShape {
  readonly type: string;
  readonly members?: Readonly<Record<string, { readonly shape: string }>>;
  readonly member?: { readonly shape: string };
  readonly key?: { readonly shape: string };
  readonly value?: { readonly shape: string };
  readonly min?: number;
  readonly max?: number;
  readonly pattern?: string;
  readonly enum?: readonly string[];
  readonly sensitive?: boolean;
}

interface BotocoreModel {
  readonly operations: Readonly<Record<string, { readonly input?: { readonly shape: string } }>>;
  readonly shapes: Readonly<Record<string, BotocoreShape>>;
}

/** Their codes for bad values are many, and their handlers know them. */
const SKIPPED = new Set(['s3', 'ec2', 'sqs']);
const FOLDERS: Readonly<Record<string, string>> = { 's3-control': 's3control', eventbridge: 'events' };

/** What patterns may stumble over: much of the same, and an end that does not fit. */
const HOSTILE = [
  'a',
  '-',
  ' ',
  '/',
  'a-',
  'a/',
  'a.',
  '1',
  'a ',
  'arn:aws:sagemaker:',
  ':',
  '\n',
  '_',
  '=',
  'A1',
].flatMap((one) => [`${one.repeat(2_000)}\u0000`, `arn:aws:iam::111122223333:${one.repeat(2_000)}\u2028`]);

const judged = new Map<string, boolean>();

const [data = ''] = process.argv.slice(2);
const target = fileURLToPath(new URL('../src/sandbox/wire/constraints/', import.meta.url));

for (const { name } of Object.values(services)) {
  if (SKIPPED.has(name)) continue;
  const text = `${JSON.stringify(derive(readModel(FOLDERS[name] ?? name)))}\n`;
  writeFileSync(join(target, `${name}.json`), text);
  process.stdout.write(`${name} ${text.length}\n`);
}

function readModel(service: string): BotocoreModel {
  const version = readdirSync(join(data, service)).sort().at(-1) ?? '';
  const file = join(data, service, version, 'service-2.json.gz');
  return JSON.parse(gunzipSync(readFileSync(file)).toString('utf8')) as BotocoreModel;
}

function derive({ operations, shapes }: BotocoreModel): Constraints {
  const own = new Map(Object.entries(shapes).map(([name, shape]) => [name, ownConstraints(shape)]));
  const useful = usefulShapes(shapes, own);
  const kept: Record<string, ConstraintShape> = {};
  const keep = (name: string): string | undefined => {
    const shape = shapes[name];
    if (!shape || !useful.has(name)) return undefined;
    if (kept[name]) return name;
    const entry: Record<string, unknown> = (kept[name] = { ...own.get(name) });
    const members = Object.entries(shape.members ?? {}).flatMap(([member, { shape: inner }]) => {
      const found = keep(inner);
      return found === undefined ? [] : [[member, found] as const];
    });
    if (members.length > 0) entry['members'] = Object.fromEntries(members);
    const item = keep((shape.member ?? shape.value)?.shape ?? '');
    if (item !== undefined) entry['item'] = item;
    const key = keep(shape.key?.shape ?? '');
    if (key !== undefined) entry['key'] = key;
    return name;
  };
  const inputs = Object.entries(operations).flatMap(([name, { input }]) => {
    const found = input && keep(input.shape);
    return found === undefined ? [] : [[name, found] as const];
  });
  return { operations: Object.fromEntries(inputs), shapes: kept };
}

function ownConstraints({ type, min, max, pattern, enum: values, sensitive }: BotocoreShape): ConstraintShape {
  const bounds: Bounds = [
    min === 0 || min === undefined ? null : min,
    max === undefined || max >= 2 ** 31 - 1 ? null : max,
  ];
  const bounded = bounds.some((one) => one !== null);
  const number = type === 'integer' || type === 'long' || type === 'float' || type === 'double';
  const lowest: Bounds = [min ?? null, bounds[1]];
  return {
    ...(number && lowest.some((one) => one !== null) && { range: lowest }),
    ...(!number && bounded && type !== 'blob' && { length: bounds }),
    ...(type === 'string' && pattern !== undefined && isUsable(pattern) && { pattern }),
    ...(values && values.length > 0 && { enum: values }),
    ...(sensitive && { secret: true as const }),
  };
}

/** Shapes that allow not everything, or hold such ones. */
function usefulShapes(
  shapes: Readonly<Record<string, BotocoreShape>>,
  own: ReadonlyMap<string, ConstraintShape>,
): ReadonlySet<string> {
  const useful = new Set(
    [...own].filter(([, one]) => Object.keys(one).some((key) => key !== 'secret')).map(([name]) => name),
  );
  for (let before = -1; before !== useful.size;) {
    before = useful.size;
    for (const [name, shape] of Object.entries(shapes)) {
      const inner = [...Object.values(shape.members ?? {}), shape.member, shape.key, shape.value];
      if (inner.some((one) => one && useful.has(one.shape))) useful.add(name);
    }
  }
  return useful;
}

function isUsable(pattern: string): boolean {
  const known = judged.get(pattern) ?? says(pattern);
  judged.set(pattern, known);
  return known;
}

/** A pattern that forbids anything, that JavaScript can say, and that no text keeps busy. */
function says(pattern: string): boolean {
  if (/^\^?(\.\*|\[\\s\\S\]\*|\[\\S\\s\]\*|[.][+]|\(\.\*\))\$?$/.test(pattern)) return false;
  const compiled = compilePattern(pattern);
  if (!compiled) return false;
  return HOSTILE.every((text) => isQuick(compiled, text));
}

function isQuick(compiled: RegExp, text: string): boolean {
  try {
    runInNewContext('compiled.test(text)', { compiled, text }, { timeout: 3_000 });
    return true;
  } catch {
    return false;
  }
}
