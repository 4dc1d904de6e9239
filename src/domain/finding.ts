import type { SourcePoint } from './errors.ts';

/** From least to most severe; `--fail-on LEVEL` names the first that fails. */
export const SEVERITIES = ['info', 'warning', 'error'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** What a policy check, or a synth annotation, says about one subject. */
export interface Finding {
  /** The check's id, kebab-case. */
  readonly check: string;
  readonly severity: Severity;
  /** What it is about: a share, a stack, a construct path, an address. */
  readonly subject: string;
  readonly message: string;
  readonly why?: string;
  readonly fix?: string;
  readonly at?: SourcePoint;
  /** The construct it is about, where the subject names something else. */
  readonly path?: string;
  /** The AWS page, or the specification, that the check rests on. */
  readonly source?: string;
  /** Somebody lets it stand, and says why: it is shown and counted, and fails nothing. */
  readonly suppressed?: { readonly reason: string; readonly until?: string };
}

export const isAtLeast = (severity: Severity, level: Severity): boolean =>
  SEVERITIES.indexOf(severity) >= SEVERITIES.indexOf(level);

/** It counts against `--fail-on LEVEL`. */
export const fails = ({ severity, suppressed }: Finding, level: Severity): boolean =>
  suppressed === undefined && isAtLeast(severity, level);
