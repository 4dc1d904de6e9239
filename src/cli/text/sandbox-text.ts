import type { SandboxEvents } from '../../domain/events/sandbox-events.ts';
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
