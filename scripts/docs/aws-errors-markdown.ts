import { AWS_ERRORS } from '../../src/aws/errors/index.ts';

/** The AWS part of docs/errors.md, one line per row of the registry. */
export function awsErrorsMarkdown(): string {
  const lines = AWS_ERRORS.map((row) => {
    const only = [row.service, ...(row.operations ?? [])].filter(Boolean).join(', ') || 'all';
    const codes = row.codes.map((code) => `\`${code}\``).join(' ');
    return `| ${codes} | ${only} | ${cell(row.what)} | ${cell(row.fix)} |`;
  });
  return ['| code | where | what | fix |', '| --- | --- | --- | --- |', ...lines].join('\n');
}

/** Placeholders are shown as words. */
const cell = (text: string): string =>
  text
    .replace(/ ?\{profile\}/g, '')
    .replace(/\{profileFlag\}/g, '--profile NAME')
    .replace(/\{(\w+)\}/g, (_, name: string) => name.replace('profileName', 'profile').toUpperCase())
    .replaceAll('|', '\\|');
