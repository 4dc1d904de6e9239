import type { Finding } from '../../domain/finding.ts';
import type { PlannedRun } from '../../workflow/ports.ts';
import { jsonText } from '../json-text.ts';
import { githubAnnotations } from './github-annotations.ts';
import { junit } from './junit.ts';
import { planMarkdown } from './plan-markdown.ts';
import { sarif } from './sarif.ts';

/** Documents that `check --format` can print instead of text. */
export const FINDING_FORMATS = {
  json: (findings) => jsonDocument({ findings }),
  sarif,
  junit,
  github: githubAnnotations,
} as const satisfies Record<string, (findings: readonly Finding[]) => string>;

/** Documents that `plan --format` can print instead of text. */
export const PLAN_FORMATS = {
  json: ({ deferred, ...planned }) => jsonDocument({ ...planned, deferred: Object.fromEntries(deferred) }),
  markdown: planMarkdown,
  sarif: ({ findings }) => sarif(findings),
} as const satisfies Record<string, (planned: PlannedRun) => string>;

/** One document, unlike the events of `--json`. */
const jsonDocument = (value: object): string => `${jsonText(value, 2)}\n`;

/** `undefined` for `text`, which is no document. */
export const documentOf = <Input>(
  formats: Readonly<Record<string, (input: Input) => string>>,
  name: string,
): ((input: Input) => string) | undefined => formats[name];
