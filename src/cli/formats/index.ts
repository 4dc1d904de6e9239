import type { Finding } from '../../domain/finding.ts';
import type { PlannedRun } from '../../workflow/ports.ts';
import { githubAnnotations } from './github-annotations.ts';
import { junit } from './junit.ts';
import { planMarkdown } from './plan-markdown.ts';
import { sarif } from './sarif.ts';

/** Documents that `check --format` can print besides text and events. */
export const FINDING_FORMATS = { sarif, junit, github: githubAnnotations } as const satisfies Record<
  string,
  (findings: readonly Finding[]) => string
>;

/** Documents that `plan --format` can print besides text and events. */
export const PLAN_FORMATS = {
  markdown: planMarkdown,
  sarif: ({ findings }: PlannedRun) => sarif(findings),
} as const satisfies Record<string, (planned: PlannedRun) => string>;
/** `undefined` for `text` and `json`, which are no documents. */
export const documentOf = <Input>(
  formats: Readonly<Record<string, (input: Input) => string>>,
  name: string,
): ((input: Input) => string) | undefined => formats[name];
