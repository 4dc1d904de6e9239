import { counted } from '../../src/domain/counted.ts';
import type { ActionId } from '../keymap.ts';
import { actOnMany } from './bulk.ts';
import { chooseCopy, copyName } from './copy.ts';
import { detailLines, heightsOf } from './frame.ts';
import { listOf, listStateOf, screenOf } from './model.ts';
import { lastEntry } from './journal-about.ts';
import { askMfaCode } from './mfa.ts';
import { chooseColumns, chooseSort, reverseSort, turnSort } from './list-look.ts';
import { topOf } from './list.ts';
import { markAll, markedRows, markRange, toggleMark } from './marks.ts';
import { goTo, goToScreen, turnHistory } from './places.ts';
import { chooseExport, chooseRelated, editManifest, pageView, turnView } from './row-actions.ts';
import { placeOf } from './rows.ts';
import type { Place } from './screen.ts';
import type { ShellCore } from './shell.ts';
import type { ListState } from './ui-state.ts';

/** What a key means outside text fields and dialogs. */
export function navigate(core: ShellCore, id: ActionId): void {
  const [context] = id.split('.');
  if (context === 'list') moveInList(core, id);
  else if (context === 'detail') moveInDetail(core, id);
  else if (context === 'app') actOnApp(core, id);
  else if (context === 'row') actOnRow(core, id);
  else actOnScreen(core, id);
}

function actOnApp(core: ShellCore, id: ActionId): void {
  const { screens, terminal } = core.options;
  const turn = (by: number): void => goToScreen(core, (core.model().ui.screen + by + screens.length) % screens.length);
  switch (id) {
    case 'app.next-screen':
      return turn(1);
    case 'app.previous-screen':
      return turn(-1);
    case 'app.palette':
      return core.open({ kind: 'palette', query: '', index: 0 });
    case 'app.help':
      return core.open({ kind: 'help', scroll: 0 });
    case 'app.back':
      return goBack(core);
    case 'app.history-back':
      return turnHistory(core, 'back');
    case 'app.history-forward':
      return turnHistory(core, 'forward');
    case 'app.messages':
      return core.open({ kind: 'messages', scroll: 0 });
    case 'app.mfa':
      return askMfaCode(core);
    case 'app.undo':
      return takeBack(core);
    case 'app.entry':
      return goToEntry(core);
    case 'app.refresh':
      core.model().view.session?.refresh();
      return core.say('info', 'reading again');
    case 'app.repaint':
      terminal.repaint();
      return core.update((ui) => ({ ...ui, paints: ui.paints + 1 }));
    case 'app.suspend':
      return terminal.suspend();
    default:
      return id === 'app.quit' ? core.quit() : undefined;
  }
}

function actOnRow(core: ShellCore, id: ActionId): void {
  switch (id) {
    case 'row.copy':
      return chooseCopy(core);
    case 'row.copy-name':
      return copyName(core);
    case 'row.data':
      return turnView(core);
    case 'row.related':
      return chooseRelated(core);
    case 'row.edit':
      return editManifest(core);
    default:
      return id === 'row.page' ? pageView(core) : undefined;
  }
}

function takeBack(core: ShellCore): void {
  const { undo } = core.model().ui;
  const tools = core.tools();
  if (undo === null || tools === null)
    return core.say('info', 'nothing to take back: the last action has no opposite, or there was none');
  undo.run(tools);
}

function goToEntry(core: ShellCore): void {
  const { ui, view } = core.model();
  const entry = ui.line === null ? undefined : lastEntry(view.state.journal, ui.line);
  if (!entry) return core.say('info', 'the last action has no entry in the journal, or none was read yet (4)');
  goTo(core, { screen: 'journal', row: String(entry.seq), open: true });
}

/** Closes what is open, else clears the marks, else the filter; on a bare screen it does nothing. */
function goBack(core: ShellCore): void {
  core.update((ui) => (ui.quitAfterApply ? { ...ui, quitAfterApply: false } : ui));
  core.updateList((list) => {
    if (list.open !== null) return { ...list, open: null, as: 'detail', scroll: 0 };
    if (list.marks.size > 0) return { ...list, marks: new Set(), anchor: null };
    return list.filter === '' ? list : { ...list, filter: '', filtering: false };
  });
}

function actOnScreen(core: ShellCore, id: ActionId): void {
  const { view, ui } = core.model();
  const screen = screenOf(core.model());
  const action = screen.actions.find((one) => one.id === id);
  if (!action) return;
  const state = listStateOf(ui, screen);
  const list = listOf(screen, view, state);
  const target = state.open ?? list.rows.at(list.cursor)?.id ?? null;
  const marked = state.open === null ? markedRows(core) : [];
  if (marked.length > 0) {
    if (!action.many)
      return core.say(
        'warning',
        `this is done to one row at a time: ${view.keyOf('app.back')} takes the ${counted(marked.length, 'mark')} away`,
      );
    return void actOnMany(core, action, screen, marked);
  }
  const tools = core.tools();
  const why = tools === null ? 'not connected yet' : action.blocked(view, target);
  if (tools === null || why !== null) return core.say('warning', why ?? '');
  // Rows move when something was done to them: the cursor stays on this one, so that the same key never hits another.
  if (state.open === null && target !== null)
    core.updateList((before) => ({ ...before, cursor: target, index: list.cursor }));
  action.run(tools, target);
}

function moveInList(core: ShellCore, id: ActionId): void {
  const model = core.model();
  const screen = screenOf(model);
  const state = listStateOf(model.ui, screen);
  const list = listOf(screen, model.view, state);
  const page = Math.max(1, heightsOf(model).list - 1);
  const row = list.rows.at(list.cursor);
  const go = (to: number): void => {
    const index = Math.max(0, Math.min(list.rows.length - 1, to));
    const top = topOf(state.top, index, list.rows.length, heightsOf(model).list);
    core.updateList((before) => ({ ...before, cursor: list.rows.at(index)?.id ?? null, index, top }));
  };
  const goTo = (rowId: string): void => go(placeOf(list.rows, rowId));
  switch (id) {
    case 'list.filter':
      return core.updateList((before) => ({ ...before, filtering: true }));
    case 'list.down':
      return go(list.cursor + 1);
    case 'list.up':
      return go(list.cursor - 1);
    case 'list.page-down':
      return go(list.cursor + page);
    case 'list.page-up':
      return go(list.cursor - page);
    case 'list.first':
      return go(0);
    case 'list.last':
      return go(list.rows.length - 1);
    case 'list.open':
      if (row && follow(core, screen.enter?.(model.view, row.id) ?? null)) return;
      if (row && screen.detail(model.view, row.id)) openRow(core, row.id, list.cursor);
      else if (row?.branch) core.updateList((before) => toggled(before, row.id));
      return;
    case 'list.toggle':
      if (row?.branch) core.updateList((before) => toggled(before, row.id));
      return;
    case 'list.mark':
      return toggleMark(core);
    case 'list.mark-range':
      return markRange(core);
    case 'list.mark-all':
      return markAll(core);
    case 'list.sort':
      return chooseSort(core);
    case 'list.sort-next':
      return turnSort(core, 1);
    case 'list.sort-previous':
      return turnSort(core, -1);
    case 'list.reverse':
      return reverseSort(core);
    case 'list.columns':
      return chooseColumns(core);
    case 'list.export':
      return chooseExport(core);
    case 'list.fold':
      if (row?.branch !== undefined && isOpen(row.branch, state, row.id))
        core.updateList((before) => toggled(before, row.id));
      else if (row?.parent != null) goTo(row.parent);
      return;
    case 'list.unfold':
      if (row?.branch !== undefined && !isOpen(row.branch, state, row.id))
        core.updateList((before) => toggled(before, row.id));
      return;
    default:
  }
}

function follow(core: ShellCore, place: Place | null): boolean {
  if (place !== null) goTo(core, place);
  return place !== null;
}

const isOpen = (branch: 'open' | 'folded', { toggled: changed }: ListState, id: string): boolean =>
  (branch === 'open') !== changed.has(id);

function toggled(list: ListState, id: string): ListState {
  const changed = new Set(list.toggled);
  if (!changed.delete(id)) changed.add(id);
  return { ...list, toggled: changed };
}

const openRow = (core: ShellCore, id: string, index: number): void =>
  core.updateList((list) => ({ ...list, open: id, cursor: id, index, scroll: 0 }));

function moveInDetail(core: ShellCore, id: ActionId): void {
  const model = core.model();
  const height = Math.max(1, heightsOf(model).body - 1);
  const most = Math.max(0, detailLines(model) - height);
  const scroll = (to: (now: number) => number): void =>
    core.updateList((list) => ({ ...list, scroll: Math.max(0, Math.min(most, to(Math.min(list.scroll, most)))) }));
  switch (id) {
    case 'detail.down':
      return scroll((now) => now + 1);
    case 'detail.up':
      return scroll((now) => now - 1);
    case 'detail.page-down':
      return scroll((now) => now + height);
    case 'detail.page-up':
      return scroll((now) => now - height);
    case 'detail.first':
      return scroll(() => 0);
    case 'detail.last':
      return scroll(() => most);
    case 'detail.next':
      return openNeighbour(core, 1);
    case 'detail.previous':
      return openNeighbour(core, -1);
    default:
  }
}

/** The next row that has a detail, without going back to the list. */
function openNeighbour(core: ShellCore, step: 1 | -1): void {
  const model = core.model();
  const screen = screenOf(model);
  const { rows, cursor } = listOf(screen, model.view, listStateOf(model.ui, screen));
  for (let index = cursor + step; index >= 0 && index < rows.length; index += step) {
    const row = rows.at(index);
    if (row && screen.detail(model.view, row.id)) return openRow(core, row.id, index);
  }
}
