import { fileStamp } from '../text/when.ts';
import { screenOf } from './model.ts';
import { problemLine } from './problem-detail.ts';
import type { ShellCore } from './shell.ts';
import { viewText } from './view-text.ts';

/** What a view can be written as. */
export const formatOf = [
  { format: 'csv', about: 'the rows and columns as they are seen' },
  { format: 'json', about: 'the data behind the rows that are seen' },
] as const;

/** Writes the view to a file; without a name, to a new one in the working directory. */
export function exportView(core: ShellCore, format: 'csv' | 'json', file: string | null): void {
  const { desk } = core.options.ports;
  if (!desk) return core.say('warning', 'there is no place to write files to here');
  const model = core.model();
  const name = file ?? `sagelane-${screenOf(model).id}-${fileStamp(model.view.now)}.${format}`;
  desk.save(name, viewText(model, format)).then(
    (path) => core.say('info', `wrote ${path}`),
    (error: unknown) => core.say('error', `could not write ${name}: ${problemLine(error)}`),
  );
}
