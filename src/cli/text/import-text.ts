import type { ImportEvents } from '../../domain/events/import-events.ts';
import { silent, type TextRenderers } from './text-renderer.ts';

/** What is to be pasted is on stdout as it is, so that it can be redirected into a file. */
export const importText: TextRenderers<keyof ImportEvents> = {
  'import.found': silent,
  'import.proposed': ({ manifest, found, partial }, page) => {
    if (found === 0)
      return page.line(
        partial ? '# everything that could be read is declared' : '# everything that exists is declared',
      );
    for (const line of manifest.trimEnd().split('\n')) page.line(line);
    page.line('# paste what you want to manage, then: sagelane import');
  },
};
