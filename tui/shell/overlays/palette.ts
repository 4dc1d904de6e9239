import type { KeyPress } from '../../terminal/key-names.ts';
import { span } from '../../text/span.ts';
import { editText } from '../edit-text.ts';
import type { Model } from '../model.ts';
import type { OverlayText } from '../overlay-pane.ts';
import type { PaletteCommand } from '../palette/command.ts';
import { commandIn, commandsOf } from '../palette/commands.ts';
import type { DetailItem } from '../screen.ts';
import type { Overlay } from '../ui-state.ts';

type Palette = Extract<Overlay, { readonly kind: 'palette' }>;

/** One line below what is typed. */
interface PaletteEntry {
  readonly title: string;
  readonly keys: string;
  readonly note: string;
  /** Why not now, or null. */
  readonly blocked: string | null;
  /** The whole line that it stands for. */
  readonly line: string;
}

/** What was typed in full comes first, with what may follow it; else everything that has these words in it. */
function paletteEntries(model: Model, query: string): readonly PaletteEntry[] {
  const found = commandIn(model, query);
  const entry = (command: PaletteCommand, line = command.name): PaletteEntry => ({
    title: `${command.name}${command.usage === undefined ? '' : ` ${command.usage}`}`,
    keys: command.keys ?? '',
    note: command.about,
    blocked: command.blocked?.(model) ?? null,
    line,
  });
  if (found && (found.args !== '' || /\s$/.test(query) || found.command.name === query)) {
    const { command, args } = found;
    const completed = command.complete?.(model, args) ?? [];
    return [
      entry(command, `${command.name} ${args}`.trim()),
      ...completed.map((whole) => ({
        ...entry(command),
        title: `${command.name} ${whole}`,
        note: '',
        keys: '',
        line: `${command.name} ${whole}`,
      })),
      ...(args === '' && found.command.name === query ? others(model, query, command).map((one) => entry(one)) : []),
    ];
  }
  return others(model, query, null).map((one) => entry(one));
}

function others(model: Model, query: string, but: PaletteCommand | null): readonly PaletteCommand[] {
  const words = query.toLowerCase().split(' ').filter(Boolean);
  const rank = ({ name, aliases }: PaletteCommand): number => {
    const [first = ''] = words;
    return name === first || aliases?.includes(first) ? 0 : name.startsWith(first) ? 1 : 2;
  };
  return commandsOf(model)
    .filter((one) => one !== but && one.name !== but?.name)
    .filter(({ name, about, aliases }) =>
      words.every((word) => [name, about.toLowerCase(), ...(aliases ?? [])].some((text) => text.includes(word))),
    )
    .map((command, index) => ({ command, index, rank: rank(command) }))
    .sort((a, b) => a.rank - b.rank || a.index - b.index)
    .map(({ command }) => command);
}

const TITLE_WIDTH = 30;

export function paletteItems({ query, index }: Palette, model: Model): OverlayText {
  const { theme } = model.view;
  const rows = paletteEntries(model, query).map((entry, at): DetailItem => {
    const current = at === index;
    const tone = entry.blocked === null ? (current ? 'strong' : 'plain') : 'dim';
    return {
      kind: 'line',
      line: () => [
        span(current ? `${theme.glyphs.cursor} ` : '  ', 'accent'),
        span(entry.keys.padEnd(10), 'dim'),
        span(entry.title.padEnd(TITLE_WIDTH), tone),
        span(` ${entry.note}`, 'dim'),
        span(entry.blocked === null ? '' : `: ${entry.blocked}`, 'warn'),
      ],
    };
  });
  const prompt: DetailItem = {
    kind: 'line',
    line: () => [span(':', 'accent'), span(query + theme.glyphs.caret, 'strong')],
  };
  const none: DetailItem = { kind: 'text', text: span('nothing is called that', 'dim') };
  return {
    title: 'What to do: Tab completes, ↑ at the top brings back what was typed',
    items: [prompt, ...(rows.length > 0 ? rows : [none])],
    focus: index + 1,
  };
}

/** The palette after a key, a whole line to run, or null when it was closed. */
export function paletteKey(overlay: Palette, key: KeyPress, model: Model): Palette | { readonly line: string } | null {
  const entries = paletteEntries(model, overlay.query);
  const go = (to: number): Palette => ({ ...overlay, index: Math.max(0, Math.min(entries.length - 1, to)) });
  const chosen = entries[overlay.index];
  switch (key.name) {
    case 'esc':
      return null;
    case 'down':
      return overlay.recalled !== undefined && overlay.index === 0 ? recall(overlay, -1, model) : go(overlay.index + 1);
    case 'up':
      return overlay.index === 0 ? recall(overlay, 1, model) : go(overlay.index - 1);
    case 'shift+tab':
      return go(overlay.index - 1);
    case 'tab': {
      // What is there already in full is completed by the next one.
      const next = entries.find(({ line }, at) => at >= overlay.index && line !== overlay.query.trimEnd());
      return next ? { kind: 'palette', query: `${next.line} `, index: 0 } : overlay;
    }
    case 'enter':
      return chosen ? { line: chosen.line } : overlay;
    default: {
      const query = editText(overlay.query, key);
      return query === overlay.query ? overlay : { kind: 'palette', query, index: 0 };
    }
  }
}

/** What was typed before, newest first. */
function recall(overlay: Palette, step: 1 | -1, { ui }: Model): Palette {
  const at = (overlay.recalled ?? -1) + step;
  const line = ui.typed.at(-1 - at);
  if (at < 0) return { kind: 'palette', query: '', index: 0 };
  return line === undefined ? overlay : { kind: 'palette', query: line, index: 0, recalled: at };
}
