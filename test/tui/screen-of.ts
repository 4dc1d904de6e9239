import xterm from '@xterm/headless';

/** What a terminal shows of a text: every cell with its character and looks. */
export async function openScreen(
  { width, height }: { readonly width: number; readonly height: number },
  text: string,
): Promise<readonly string[]> {
  const terminal = new xterm.Terminal({ cols: width, rows: height, allowProposedApi: true, scrollback: 0 });
  await new Promise<void>((resolve) => terminal.write(text.replaceAll('\n', '\r\n'), resolve));
  const cells: string[] = [];
  for (let y = 0; y < height; y++) {
    const line = terminal.buffer.active.getLine(y);
    for (let x = 0; x < width; x++) {
      const cell = line?.getCell(x);
      const looks = [cell?.getFgColor(), cell?.isBold(), cell?.isDim(), cell?.isInverse()].join();
      // Where nothing was written there is a blank.
      cells.push(`${cell?.getChars() || ' '} ${looks}`);
    }
  }
  terminal.dispose();
  return cells;
}
