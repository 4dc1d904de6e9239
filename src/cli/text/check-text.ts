import { counted } from '../../domain/counted.ts';
import type { CheckEvents } from '../../domain/events/check-events.ts';
import type { Finding, Severity } from '../../domain/finding.ts';
import type { Page } from './page.ts';
import type { Tone } from './painter.ts';
import type { TextRenderers } from './text-renderer.ts';

const TONES: Record<Severity, Tone> = { error: 'bad', warning: 'warn', info: 'dim' };

export const checkText: TextRenderers<keyof CheckEvents> = {
  'finding.reported': ({ finding }, page) => {
    // What is harmless about an exposure is told by the exposure itself, a few lines above.
    if (finding.check !== 'exposure-gained' || finding.severity !== 'info') writeFinding(finding, page);
  },
  'check.finished': ({ accounts, shares, findings, suppressed, failed }, page) =>
    page.line(
      { text: failed ? 'failed' : 'ok', tone: failed ? 'bad' : 'good' },
      ` ${counted(accounts, 'account')}, ${counted(shares, 'share')}, ${counted(findings, 'finding')}${suppressed > 0 ? `, ${suppressed} of them suppressed` : ''}`,
    ),
  'policy.checked': ({ directory, tool, denied, warned }, page) =>
    page.line(
      { text: 'policy', tone: 'strong' },
      ` ${directory}: `,
      denied > 0 ? { text: `${denied} denied`, tone: 'bad' } : 'nothing denied',
      `${warned > 0 ? `, ${warned} warned` : ''} (${tool})`,
    ),
  'synth.finished': ({ outdir, stacks, ms }, page) =>
    page.line(
      { text: 'ok', tone: 'good' },
      ` synthesized ${stacks.join(', ') || 'no stacks'} to ${outdir} in ${ms} ms`,
    ),
  'file.written': ({ path, what }, page) => page.line({ text: 'wrote', tone: 'good' }, ` ${path} (${what})`),
  'doctor.checked': ({ subject, ok, detail, fix }, page) => {
    page.line({ text: ok ? 'ok     ' : 'problem', tone: ok ? 'good' : 'bad' }, ` ${subject}: ${detail}`);
    if (fix !== null) page.line('        fix: ', fix);
  },
  'doctor.finished': ({ ok, problems }, page) =>
    page.line(ok ? 'everything is as needed' : counted(problems, 'problem')),
};

function writeFinding(finding: Finding, page: Page): void {
  const { suppressed } = finding;
  const place = finding.at ? `${finding.at.file}:${finding.at.line}:${finding.at.column}: ` : '';
  const level = suppressed ? `suppressed ${finding.severity}` : finding.severity;
  page.line(
    place,
    { text: level, tone: suppressed ? 'dim' : TONES[finding.severity] },
    ` ${finding.check}: ${finding.message}`,
    { text: ` (${finding.subject})`, tone: 'dim' },
  );
  if (suppressed) {
    const until = suppressed.until === undefined ? '' : ` (until ${suppressed.until})`;
    page.line('  let stand: ', suppressed.reason, until);
    return;
  }
  if (finding.why !== undefined) page.line('  why: ', finding.why);
  if (finding.fix !== undefined) page.line('  fix: ', finding.fix);
}
