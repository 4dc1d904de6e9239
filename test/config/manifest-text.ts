import { parseManifest } from '../../src/config/index.ts';
import { SagelaneError } from '../../src/domain/errors.ts';
import type { Problem } from '../../src/domain/errors.ts';

/** A small manifest without problems; tests change lines of it. */
export const GOOD = `version: 1
region: us-east-1
accounts:
  ml-prod: { id: "111122223333" }
  analytics: { id: "444455556666" }
shares:
  - name: churn
    owner: ml-prod
    pipelines: [churn-train]
    with: [analytics]
    permission: read
`;

/** GOOD with one piece of text replaced, which has to be there. */
export function change(from: string, to: string, text = GOOD): string {
  if (!text.includes(from)) throw new Error(`the manifest has no ${from}`);
  return text.replace(from, to);
}

/** The problems of a text; empty when it is a manifest. */
export function problemsOfText(text: string): readonly Problem[] {
  try {
    parseManifest(text, 'sagelane.yaml');
    return [];
  } catch (thrown) {
    if (thrown instanceof SagelaneError) return thrown.problems;
    throw thrown;
  }
}

/** `LINE:COLUMN CODE what` of each problem. */
export const linesOf = (problems: readonly Problem[]): readonly string[] =>
  problems.map(({ at, code, what }) => `${at?.line}:${at?.column} ${code} ${what}`);
