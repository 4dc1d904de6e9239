import { LineCounter, isNode, parseDocument, type Document } from 'yaml';
import { z } from 'zod';
import { parseDuration } from '../../domain/duration.ts';
import { SagelaneError, type Problem, type SourcePoint } from '../../domain/errors.ts';
import { checkedRule } from '../world/faults.ts';
import type { Seed } from './seed.ts';

/** A seed and where its parts stand. */
export interface SeedSource {
  readonly seed: Seed;
  readonly pointOf: (path: readonly PropertyKey[]) => SourcePoint;
}

const FIX = 'see the section on seeds in docs/sandbox.md, and examples/seeds/';
const MOST_ALIASES = 1_000;

/** Reads a seed; throws one SagelaneError with every problem of its shape. */
export function readSeed(text: string, file: string): SeedSource {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'error' });
  const at = (offset: number): SourcePoint => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const [broken] = document.errors;
  if (broken) throw new SagelaneError({ code: 'SeedSyntax', what: broken.message, at: at(broken.pos[0]), fix: FIX });
  const pointOf = (path: readonly PropertyKey[]): SourcePoint => at(offsetOf(document, path));
  const parsed = seedSchema.safeParse(document.toJS({ maxAliasCount: MOST_ALIASES }));
  if (parsed.success) return { seed: parsed.data as Seed, pointOf };
  throw new SagelaneError(
    parsed.error.issues.map((issue): Problem => ({
      code: 'SeedInvalid',
      what: `${issue.path.join('.') || 'the file'}: ${lowered(issue.message)}`,
      at: pointOf(issue.path),
      fix: FIX,
    })),
  );
}

const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** Of the value, or of the nearest thing around it that exists. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  const node: unknown = path.length === 0 ? document.contents : document.getIn(path, true);
  if (isNode(node) && node.range) return node.range[0];
  return path.length === 0 ? 0 : offsetOf(document, path.slice(0, -1));
}

const accountId = z.string({ error: 'an account id is 12 digits in quotes' }).regex(/^\d{12}$/, 'is not 12 digits');
const name = z.string().min(1);
const duration = z.string().refine((text) => parseDuration(text) !== undefined, 'is no duration like 3d or 2h30m');

const fault = z.unknown().superRefine((value, context) => {
  try {
    checkedRule(value);
  } catch (thrown) {
    context.addIssue({ code: 'custom', message: (thrown as Error).message });
  }
});

const seedSchema = z.strictObject({
  version: z.literal(1),
  base: z.enum(['empty', 'demo']).optional(),
  region: name.optional(),
  accounts: z.array(z.strictObject({ id: accountId, alias: name.optional() })).optional(),
  organization: z
    .strictObject({
      id: z.string().regex(/^o-[a-z0-9]+$/, 'is no organization id like o-abc123'),
      management: name,
      accounts: z.array(name).optional(),
      sharing: z.boolean().optional(),
    })
    .optional(),
  calls: z
    .array(
      z.strictObject({
        account: name,
        call: z.string().regex(/^[a-z0-9-]+:[A-Z]\w+$/, 'is not like sagemaker:CreatePipeline'),
        with: z.record(z.string(), z.unknown()).optional(),
        region: name.optional(),
        ago: duration.optional(),
        as: z.string().regex(/^\w+$/, 'is not one word').optional(),
      }),
    )
    .optional(),
  faults: z.array(fault).optional(),
});
