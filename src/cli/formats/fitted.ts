/** Lines that belong together; of the items as many are shown as there is room for. */
export interface Section {
  readonly head: readonly string[];
  readonly items: readonly string[];
  readonly foot: readonly string[];
}

/** Room for the line that tells how many are missing. */
const NOTE = 80;

/** The sections in their order, cut so that the text is not longer: what comes first is shown first. */
export function fitted(sections: readonly Section[], longest: number): string {
  const lines: string[] = [];
  let left = longest;
  let missing = 0;
  for (const { head, items, foot } of sections) {
    const frame = lengthOf([...head, ...foot]) + NOTE;
    if (frame + NOTE > left) {
      missing += items.length;
      continue;
    }
    left -= frame;
    const shown = fitting(items, left - NOTE);
    left -= lengthOf(shown);
    lines.push(...head, ...shown, ...foot);
    if (shown.length < items.length) lines.push(`… and ${items.length - shown.length} more`, '');
  }
  if (missing > 0) lines.push(`… and ${missing} more in other stacks`);
  return `${lines.join('\n').trimEnd()}\n`;
}

function fitting(items: readonly string[], room: number): readonly string[] {
  let used = 0;
  const end = items.findIndex((item) => (used += item.length + 1) > room);
  return end < 0 ? items : items.slice(0, end);
}

const lengthOf = (lines: readonly string[]): number => lines.reduce((sum, line) => sum + line.length + 1, 0);
