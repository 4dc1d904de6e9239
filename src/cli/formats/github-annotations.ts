import { relative } from 'node:path';
import type { Finding, Severity } from '../../domain/finding.ts';
import { cleanText } from '../../domain/clean-text.ts';

const LEVELS: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'notice' };

/** Workflow commands: https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
export const githubAnnotations = (findings: readonly Finding[]): string =>
  findings.map((finding) => `${annotation(finding)}\n`).join('');

function annotation({ check, severity, subject, message, fix, at, suppressed }: Finding): string {
  const place = at ? `file=${property(relative('.', at.file))},line=${at.line},col=${at.column},` : '';
  const rest = suppressed ? `\nlet stand: ${suppressed.reason}` : fix === undefined ? '' : `\nfix: ${fix}`;
  const level = suppressed ? 'notice' : LEVELS[severity];
  return `::${level} ${place}title=${property(check)}::${data(`${subject}: ${message}${rest}`)}`;
}

const data = (text: string): string =>
  cleanText(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
