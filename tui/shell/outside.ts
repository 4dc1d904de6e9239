import type { TuiPorts } from '../ports.ts';
import { fileStamp } from '../text/when.ts';
import { problemLine } from './problem-detail.ts';
import type { ShellCore } from './shell.ts';

/** What leaves the app: to the clipboard, the editor, the pager. */
export function outsideOf(core: () => ShellCore): Pick<ShellCore, 'copy' | 'edit' | 'page'> {
  const handOver = (what: string, work: () => Promise<void>): void => {
    const { terminal } = core().options;
    if (!terminal.handOver) return core().say('warning', `${what} cannot be opened from here`);
    terminal.handOver(work).catch((error: unknown) => core().say('error', `${what}: ${problemLine(error)}`));
  };
  return {
    copy(text, what) {
      const byTerminal = (): void => {
        const { terminal, ports } = core().options;
        if (terminal.copy?.(text))
          return core().say(
            'info',
            `handed ${what} (${text.length} characters) to the terminal's clipboard; it does not say whether it took it`,
          );
        saveCopy(core(), ports, text);
      };
      const other = core().options.ports.desk?.copy?.(text);
      if (!other) return byTerminal();
      other.then(
        (taken) => (taken ? core().say('info', `copied ${what} (${text.length} characters)`) : byTerminal()),
        byTerminal,
      );
    },
    edit(line) {
      const { desk } = core().options.ports;
      const { session } = core().model().view;
      if (!desk) return core().say('warning', 'there is no editor here');
      if (session?.manifestFile === null)
        return core().say('warning', 'there is no manifest here: write one with `sagelane init`');
      handOver('the editor', () => desk.edit(line));
    },
    page(text) {
      const { desk } = core().options.ports;
      if (!desk) return core().say('warning', 'there is no pager here');
      handOver('the pager', () => desk.page(text));
    },
  };
}

/** Where there is no clipboard the text is kept where it can be found. */
function saveCopy(core: ShellCore, { desk, now }: TuiPorts, text: string): void {
  if (!desk) return core.say('warning', 'this terminal has no clipboard that can be written to');
  desk.save(`sagelane-copy-${fileStamp(now())}.txt`, `${text}\n`).then(
    (path) => core.say('warning', `this terminal cannot take it into its clipboard: wrote ${path} instead`),
    (error: unknown) => core.say('error', `could not copy: ${problemLine(error)}`),
  );
}
