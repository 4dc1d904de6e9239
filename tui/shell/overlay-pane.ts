import { paint } from '../text/paint.ts';
import { span } from '../text/span.ts';
import type { Model, Pane } from './model.ts';
import { confirmItems } from './overlays/confirm.ts';
import { formItems } from './overlays/form.ts';
import { helpItems } from './overlays/help.ts';
import { menuItems } from './overlays/menu.ts';
import { messageItems } from './overlays/messages.ts';
import { onceItems } from './overlays/once.ts';
import { paletteItems } from './overlays/palette.ts';
import { problemItems } from './overlays/problem.ts';
import { quitItems } from './overlays/quit.ts';
import { paintDetail } from './paint-detail.ts';
import type { DetailItem } from './screen.ts';
import type { Overlay } from './ui-state.ts';

/** What an overlay says. */
export interface OverlayText {
  readonly title: string;
  readonly items: readonly DetailItem[];
  /** The items that must be seen: the end of a question, the field that is edited. */
  readonly focus?: number;
  readonly scroll?: number;
}

const MARGIN = 2;
/** What stays of the list above a question. */
const LIST_ROWS = 4;

/** The overlay as a pane at the foot of the body, as high as it needs to be; help takes all of it. */
export function overlayPane(model: Model, room: number): Pane {
  const { ui, view } = model;
  const width = ui.size.columns;
  if (ui.overlay === null) return { width, height: 0, head: null, lines: [] };
  const { theme } = view;
  const { title, items, focus, scroll } = overlayText(ui.overlay, model);
  const inner = Math.min(width - 2 * MARGIN, 110);
  const lines = paintDetail(items, inner, theme);
  const most = ui.overlay.kind === 'help' ? room : Math.max(room - LIST_ROWS, 4);
  const shown = Math.min(lines.length, most - 1);
  const wanted = scroll ?? (focus === undefined ? 0 : linesUpTo(items, focus, inner, model) - shown);
  const from = Math.max(0, Math.min(wanted, lines.length - shown));
  const hidden = lines.length - shown;
  const name = hidden > 0 ? ` ${title} (${from + 1}-${from + shown} of ${lines.length}) ` : ` ${title} `;
  const rule = theme.glyphs.rule;
  const head = paint(
    [span(rule.repeat(2), 'accent'), span(name, 'heading'), span(rule.repeat(width), 'accent')],
    width,
    {
      ...theme,
      glyphs: { ...theme.glyphs, ellipsis: rule },
    },
  );
  return {
    width,
    height: shown + 1,
    head,
    lines: lines.slice(from, from + shown).map((line) => ' '.repeat(MARGIN) + line),
  };
}

/** All lines of an overlay, those out of sight too. */
export function overlayLines(model: Model): number {
  const { ui, view } = model;
  if (ui.overlay === null) return 0;
  const inner = Math.min(ui.size.columns - 2 * MARGIN, 110);
  return paintDetail(overlayText(ui.overlay, model).items, inner, view.theme).length;
}

const linesUpTo = (items: readonly DetailItem[], focus: number, width: number, { view }: Model): number =>
  paintDetail(items.slice(0, focus + 1), width, view.theme).length;

function overlayText(overlay: Overlay, model: Model): OverlayText {
  switch (overlay.kind) {
    case 'help':
      return { ...helpItems(model), scroll: overlay.scroll };
    case 'messages':
      return { ...messageItems(model), scroll: overlay.scroll };
    case 'palette':
      return paletteItems(overlay, model);
    case 'menu':
      return menuItems(overlay, model);
    case 'confirm':
      return confirmItems(overlay, model);
    case 'form':
      return formItems(overlay, model);
    case 'once':
      return { ...onceItems(overlay), scroll: overlay.scroll };
    case 'problem':
      return { ...problemItems(overlay), scroll: overlay.scroll };
    case 'quit':
      return quitItems(model);
  }
}
