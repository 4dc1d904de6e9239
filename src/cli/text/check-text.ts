import type { CheckEvents } from '../../domain/events/check-events.ts';
import type { Finding, Severity } from '../../domain/finding.ts';
import type { Page } from './page.ts';
import type { Tone } from './painter.ts';
import type { TextRenderers } from './text-renderer.ts';

const TONES: Record<Severity, Tone> = { error: 'bad', warning: 'warn', info: 'dim' };

export const checkText: TextRenderers<keyof CheckEvents> = {
  'finding.reported': ({ finding }, page) => writeFinding(finding, page),
  'check.finished': ({ accounts, shares, findings, failed }, page) =>
    page.line(
      { text: failed ? 'failed' : 'ok', tone: failed ? 'bad' : 'good' },
      ` ${accounts} accounts, ${shares} shares, ${findings} findings`,
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
    page.line(ok ? 'everything is as needed' : `${problems} ${problems === 1 ? 'problem' : 'problems'}`),
};

function writeFinding(finding: Finding, page: Page): void {
  const place = finding.at ? `${finding.at.file}:${finding.at.line}:${finding.at.column}: ` : '';
  page.line(place, { text: finding.severity, tone: TONES[finding.severity] }, ` ${finding.check}: ${finding.message}`, {
    text: ` (${finding.subject})`,
    tone: 'dim',
  });
  if (finding.why !== undefined) page.line('  why: ', finding.why);
  if (finding.fix !== undefined) page.line('  fix: ', finding.fix);
}
