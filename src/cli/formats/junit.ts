import { fails, type Finding } from '../../domain/finding.ts';
import { cleanText } from '../../domain/clean-text.ts';

/** One test case per finding; info and warnings pass with their text as output, suppressed ones are skipped. https://github.com/testmoapp/junitxml */
export function junit(findings: readonly Finding[]): string {
  const failures = findings.filter((finding) => fails(finding, 'error')).length;
  const skipped = findings.filter(({ suppressed }) => suppressed).length;
  const cases = findings.map(caseOf).join('\n');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="sagelane" tests="${findings.length}" failures="${failures}">\n<testsuite name="check" tests="${findings.length}" failures="${failures}" skipped="${skipped}">\n${cases}\n</testsuite>\n</testsuites>\n`;
}

function caseOf({ check, severity, subject, message, why, fix, at, suppressed }: Finding): string {
  const body = escaped([message, why, fix, at && `${at.file}:${at.line}:${at.column}`].filter(Boolean).join('\n'));
  const inner = suppressed
    ? `<skipped message="${escaped(suppressed.reason)}">${body}</skipped>`
    : severity === 'error'
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
