import { counted } from '../../domain/counted.ts';
import type { SandboxEvents, SandboxFault } from '../../domain/events/sandbox-events.ts';
import type { TextRenderers } from './text-renderer.ts';

export const sandboxText: TextRenderers<keyof SandboxEvents> = {
  'sandbox.listening': ({ url, state }, page) => {
    page.line({ text: 'sandbox', tone: 'good' }, ` ${url}${state === null ? ', in memory' : `, state in ${state}`}`);
    page.line({ text: '  export AWS_ENDPOINT_URL=', tone: 'dim' }, url, {
      text: ' AWS_ACCESS_KEY_ID=111122223333 AWS_SECRET_ACCESS_KEY=sandbox AWS_REGION=us-east-1',
      tone: 'dim',
    });
  },
  'sandbox.stopped': ({ url }, page) => page.line({ text: 'stopped', tone: 'good' }, ` ${url}`),
  'sandbox.ticked': ({ now, by }, page) => page.line(`sandbox time is ${now} (moved by ${by})`),
  'sandbox.fault-set': ({ fault }, page) => page.line({ text: 'set', tone: 'good' }, ` ${sayFault(fault)}`),
  'sandbox.fault-listed': ({ fault }, page) => page.line(sayFault(fault)),
  'sandbox.faults-cleared': ({ count }, page) => page.line(`cleared ${counted(count, 'fault')}`),
  'sandbox.seeded': ({ from, records }, page) =>
    page.line({ text: 'seeded', tone: 'good' }, ` from ${from} (${records} records)`),
  'sandbox.exported': ({ file, records }, page) =>
    page.line({ text: 'wrote', tone: 'good' }, ` ${file} (${records} records)`),
  'sandbox.called': ({ calledAt, account, service, operation, error, faults }, page) =>
    page.line(
      { text: `${calledAt} `, tone: 'dim' },
      `${account || 'nobody'} ${service}:${operation || '?'}`,
      ...(error === null ? [] : [{ text: ` ${error}`, tone: 'bad' as const }]),
      ...(faults.length === 0 ? [] : [{ text: ` (${faults.join(', ')})`, tone: 'dim' as const }]),
    ),
  'sandbox.described': ({ env }, page) => {
    for (const [name, value] of Object.entries(env)) page.line(`export ${name}=${value}`);
  },
  'demo.stepped': ({ name, ok, skipped, detail }, page) =>
    page.line(
      { text: skipped ? 'skipped' : ok ? 'ok' : 'FAILED', tone: skipped ? 'dim' : ok ? 'good' : 'bad' },
      ` ${name} `,
      { text: detail, tone: 'dim' },
    ),
  'demo.finished': ({ ok, steps }, page) =>
    page.line(
      { text: ok ? 'the demo held' : 'the demo did not hold', tone: ok ? 'good' : 'bad' },
      `: ${steps.filter((step) => step.ok).length} of ${steps.length} steps`,
    ),
};

function sayFault({ id, kind, left, service, operation, account, ...more }: SandboxFault): string {
  const where = `${service ?? 'every service'}${operation === undefined ? '' : `:${operation}`}`;
  const rest = Object.entries(more)
    .filter(([name]) => name !== 'count')
    .map(([name, value]) => `, ${name} ${String(value)}`);
  const spent = left === null ? '' : `, ${left} left`;
  return `${id} ${kind} on ${where}${account === undefined ? '' : ` by ${account}`}${rest.join('')}${spent}`;
}
