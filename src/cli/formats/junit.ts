import type { Finding } from '../../domain/finding.ts';
import { cleanText } from '../../domain/clean-text.ts';

/** One test case per finding; info and warnings pass with their text as output. https://github.com/testmoapp/junitxml */
export function junit(findings: readonly Finding[]): string {
  const failures = findings.filter(({ severity }) => severity === 'error').length;
  const cases = findings.map(caseOf).join('\n');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="sagelane" tests="${findings.length}" failures="${failures}">\n<testsuite name="check" tests="${findings.length}" failures="${failures}">\n${cases}\n</testsuite>\n</testsuites>\n`;
}

function caseOf({ check, severity, subject, message, why, fix, at }: Finding): string {
  const body = escaped([message, why, fix, at && `${at.file}:${at.line}:${at.column}`].filter(Boolean).join('\n'));
  const inner =
    severity === 'error'
      ? `<failure message="${escaped(message)}">${body}</failure>`
      : `<system-out>${severity}: ${body}</system-out>`;
  return `<testcase classname="${escaped(check)}" name="${escaped(subject)}">${inner}</testcase>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};
const escaped = (text: string): string => cleanText(text).replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);
