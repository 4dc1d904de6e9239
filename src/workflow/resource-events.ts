import type { EventBody } from '../domain/events/index.ts';
import type { TerraformEvent } from '../terraform/ports.ts';

/** What terraform says about one resource, as an event of the run; null for what comes back otherwise. */
export function resourceEventOf(event: TerraformEvent, run: string, stack: string): EventBody | null {
  switch (event.kind) {
    case 'resource.started':
      return { type: 'resource.applying', run, stack, address: event.address, action: event.action };
    case 'resource.progressed': {
      const { address, action, elapsedMs } = event;
      return { type: 'resource.progressed', run, stack, address, action, elapsedMs };
    }
    case 'resource.finished': {
      const { address, action, elapsedMs, id } = event;
      return { type: 'resource.applied', run, stack, address, action, elapsedMs, id };
    }
    case 'resource.failed': {
      const { address, action, elapsedMs } = event;
      return { type: 'resource.failed', run, stack, address, action, elapsedMs };
    }
    case 'diagnostic':
    case 'summary':
      // Diagnostics come back with the failure; the plan has the summary.
      return null;
  }
}
