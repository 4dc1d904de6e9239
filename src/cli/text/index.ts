import type { AppEvent, EventType } from '../../domain/events/index.ts';
import { accountText } from './account-text.ts';
import { auditText } from './audit-text.ts';
import { checkText } from './check-text.ts';
import { commandText } from './command-text.ts';
import { containmentText } from './containment-text.ts';
import { drillText } from './drill-text.ts';
import { executionText } from './execution-text.ts';
import { historyText } from './history-text.ts';
import { importText } from './import-text.ts';
import { lineageText } from './lineage-text.ts';
import type { Page } from './page.ts';
import { runText } from './run-text.ts';
import { sandboxText } from './sandbox-text.ts';
import { sessionText } from './session-text.ts';
import { shareText } from './share-text.ts';
import { studioText } from './studio-text.ts';
import type { TextRenderers } from './text-renderer.ts';

/** Every event reads as text; a new one is a compile error until it does. */
const RENDERERS: TextRenderers<EventType> = {
  ...accountText,
  ...auditText,
  ...checkText,
  ...commandText,
  ...containmentText,
  ...drillText,
  ...executionText,
  ...historyText,
  ...importText,
  ...lineageText,
  ...runText,
  ...sandboxText,
  ...sessionText,
  ...shareText,
  ...studioText,
};

export function writeEvent(event: AppEvent, page: Page, now: Date): void {
  const render = RENDERERS[event.type] as (event: AppEvent, page: Page, now: Date) => void;
  render(event, page, now);
}
