import { fails, type Finding, type Severity } from '../domain/finding.ts';
import { today } from '../domain/today.ts';
import { checkManifest as checksOf } from '../policy/index.ts';
import type { Command } from './engine/command.ts';

export interface CheckInput {
  /** The least severity that fails. */
  readonly failOn: Severity;
}

export interface Checked {
  readonly findings: readonly Finding[];
  readonly failed: boolean;
}

/** The manifest and the policy over it; needs no credentials. */
export const checkManifest = {
  id: 'check-manifest',
  title: 'Check the manifest',
  effect: 'reads',
  line: () => ['check'],
  target: () => 'the manifest',
  run(input, context) {
    const manifest = context.manifest();
    const findings = checksOf(manifest, { today: today(context.clock), sources: context.appSources() });
    const failed = findings.some((finding) => fails(finding, input.failOn));
    for (const finding of findings) context.emit({ type: 'finding.reported', finding });
    context.emit({
      type: 'check.finished',
      manifest: manifest.file,
      accounts: manifest.accounts.length,
      shares: manifest.shares.length,
      findings: findings.length,
      suppressed: findings.filter(({ suppressed }) => suppressed).length,
      failed,
    });
    return Promise.resolve({ findings, failed });
  },
} as const satisfies Command<CheckInput, Checked>;
