import type { Finding } from '../finding.ts';
import type { EventDocs } from './event-docs.ts';

export interface CheckEvents {
  'finding.reported': { readonly finding: Finding };
  'check.finished': {
    readonly manifest: string;
    readonly accounts: number;
    readonly shares: number;
    readonly findings: number;
    readonly suppressed: number;
    readonly failed: boolean;
  };
  'policy.checked': {
    readonly run: string;
    readonly directory: string;
    readonly tool: string;
    readonly denied: number;
    readonly warned: number;
  };
  'synth.finished': { readonly outdir: string; readonly stacks: readonly string[]; readonly ms: number };
  'file.written': { readonly path: string; readonly what: string };
  'doctor.checked': {
    readonly subject: string;
    readonly ok: boolean;
    readonly detail: string;
    readonly fix: string | null;
  };
  'doctor.finished': { readonly ok: boolean; readonly problems: number };
}

export const checkEventDocs: EventDocs<CheckEvents> = {
  'finding.reported': {
    summary: 'a policy check or a synth annotation has something to say',
    fields: { finding: 'check, severity, subject, message, why, fix, at, path, source, suppressed' },
  },
  'check.finished': {
    summary: 'the manifest was read and every policy check ran',
    fields: {
      manifest: 'absolute path',
      accounts: 'how many are declared',
      shares: 'how many are declared',
      findings: 'how many were reported',
      suppressed: 'how many of them somebody lets stand',
      failed: 'true when one is at or above --fail-on',
    },
  },
  'policy.checked': {
    summary: "a plan was held against a folder of the user's own policies; what they say follows as findings",
    fields: {
      run: 'id of the run',
      directory: 'the folder',
      tool: 'conftest or opa',
      denied: 'how many rules deny it',
      warned: 'how many warn of it',
    },
  },
  'synth.finished': {
    summary: 'the CDKTF stacks were synthesized',
    fields: { outdir: 'where', stacks: 'their names, in dependency order', ms: 'milliseconds it took' },
  },
  'file.written': { summary: 'a file was written for the user', fields: { path: 'absolute path', what: 'what it is' } },
  'doctor.checked': {
    summary: 'one thing the product needs was looked at',
    fields: {
      subject: 'what',
      ok: 'whether it is as needed',
      detail: 'what was found',
      fix: 'what to do, null when ok',
    },
  },
  'doctor.finished': { summary: 'doctor is done', fields: { ok: 'no problem found', problems: 'how many' } },
};
