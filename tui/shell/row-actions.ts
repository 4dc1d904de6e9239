import { formatOf, exportView } from './export-view.ts';
import { openMenu, type MenuItem } from './menu.ts';
import { listStateOf, screenOf, targetOf } from './model.ts';
import { goTo } from './places.ts';
import { dataOf, dataText, nextView } from './row-view.ts';
import type { Related } from './screen.ts';
import type { ShellCore } from './shell.ts';
import { detailText } from './detail-text.ts';

/** Shows the row as JSON, then as YAML, then again as its screen tells it. */
export function turnView(core: ShellCore): void {
  const model = core.model();
  const screen = screenOf(model);
  const id = targetOf(model);
  if (id === null || screen.detail(model.view, id) === null) return core.say('info', 'there is nothing to look into');
  if (dataOf(screen, model, id) === undefined) return core.say('info', 'there is no data behind this row');
  core.updateList((list) => {
    if (list.open === null) return { ...list, open: id, cursor: id, as: 'json', scroll: 0 };
    return { ...list, as: nextView(list.as), scroll: 0 };
  });
}

/** What the row has to do with, and goes there. */
export function chooseRelated(core: ShellCore): void {
  const { view } = core.model();
  const screen = screenOf(core.model());
  const id = targetOf(core.model());
  const related = id === null ? [] : core.related(screen, id);
  const edit = id === null ? [] : editItems(core, screen.declared?.(view, id) ?? null);
  if (related.length + edit.length === 0) return core.say('info', 'nothing else is known about this row');
  const titles = new Map(core.options.screens.map((one) => [one.id as string, one.title]));
  openMenu(core, 'Go to', () => [
    ...related.map((one): MenuItem => ({
      label: one.title,
      note: titles.get(one.place.screen) ?? '',
      choose: (to) => (follow(to, one), 'close'),
    })),
    ...edit,
  ]);
}

function follow(core: ShellCore, { place, ask }: Related): void {
  const go = (): void => goTo(core, place);
  if (!ask) return go();
  const from = core.model().ui.screen;
  const tools = core.tools();
  if (tools === null) return core.say('warning', 'not connected yet');
  // Whoever went elsewhere meanwhile is not fetched back.
  ask(tools, () => (core.model().ui.screen === from ? go() : undefined));
}

function editItems(core: ShellCore, share: string | null): readonly MenuItem[] {
  const line = share === null ? null : (core.options.ports.desk?.manifestLine(share) ?? null);
  return line === null
    ? []
    : [{ label: `line ${line} of the manifest`, note: 'in your editor', choose: (to) => (to.edit(line), 'close') }];
}

/** Opens the manifest in the operator's editor, at the line that declares this row if there is one. */
export function editManifest(core: ShellCore): void {
  const model = core.model();
  const id = targetOf(model);
  const declared = id === null ? null : (screenOf(model).declared?.(model.view, id) ?? null);
  core.edit(declared === null ? null : (core.options.ports.desk?.manifestLine(declared) ?? null));
}

/** The open row, or the list, in the operator's pager. */
export function pageView(core: ShellCore): void {
  const model = core.model();
  const screen = screenOf(model);
  const { open, as } = listStateOf(model.ui, screen);
  const data = open === null || as === 'detail' ? undefined : dataOf(screen, model, open);
  core.page(data !== undefined && as !== 'detail' ? dataText(data, as) : detailText(model));
}

/** Asks for the format and writes the view to a new file in the working directory. */
export function chooseExport(core: ShellCore): void {
  openMenu(core, 'Write this view to a file', () =>
    formatOf.map(({ format, about }): MenuItem => ({
      label: format.toUpperCase(),
      note: about,
      choose: (to) => (exportView(to, format, null), 'close'),
    })),
  );
}
