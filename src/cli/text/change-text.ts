import { attributeChanges, attributesOf, type AttributeChange } from '../../domain/attribute-changes.ts';
import { CHANGE_MARKS, shownAction } from '../../domain/change-marks.ts';
import { changeReason } from '../../domain/change-reason.ts';
import type { Json, PlannedChange } from '../../domain/plan.ts';
import type { Page } from './page.ts';
import type { EventOf } from './text-renderer.ts';

/** A change on a line, and below it as much of its attributes as the page is to tell. */
export function writeChange(change: PlannedChange, page: Page): void {
  const { mark, tone } = CHANGE_MARKS[shownAction(change)];
  const reason = changeReason(change);
  const why = reason === null ? '' : `  (${reason})`;
  const imported = change.importing === undefined ? '' : `  (import of ${change.importing})`;
  page.line('  ', { text: mark, tone }, ` ${change.address}${imported}${why}`);
  if (page.attributes === 'concise') return;
  const full = page.attributes === 'full';
  for (const attribute of full ? attributesOf(change) : attributeChanges(change)) writeAttribute(attribute, page, full);
}

function writeAttribute({ path, before, after, forcesReplacement }: AttributeChange, page: Page, full: boolean): void {
  const text = (value: string): string => (full || value.length <= LONGEST ? value : `${value.slice(0, LONGEST)}…`);
  const name = `      ${path}: `;
  if (before === after) return page.line({ text: `${name}${text(after ?? '')}`, tone: 'dim' });
  const forces = forcesReplacement ? [{ text: '  # forces the replacement', tone: 'bad' as const }] : [];
  const now = {
    text: text(after ?? 'nothing'),
    tone: after === null ? 'bad' : before === null ? 'good' : 'warn',
  } as const;
  if (before === null) return page.line(name, now, ...forces);
  if (name.length + text(before).length + now.text.length <= WIDTH)
    return page.line(name, text(before), { text: ' → ', tone: 'dim' }, now, ...forces);
  page.line(name.trimEnd(), ...forces);
  page.line({ text: `        - ${text(before)}`, tone: 'dim' });
  page.line('        + ', now);
}

/** What does not fit on such a line is written on two. */
const WIDTH = 76;

/** Longer values are cut where only what changes is told. */
const LONGEST = 160;

export function writeRevealed(event: EventOf<'value.revealed'>, page: Page): void {
  const { stack, address, attribute, before, after, known } = event;
  page.line({ text: 'revealed', tone: 'warn' }, ` ${stack}:${address}.${attribute}`);
  const value = known ? shown(after) : '(known after apply)';
  if (known && shown(before) === value) return page.line('  is      ', value);
  page.line('  is      ', shown(before));
  page.line('  becomes ', value);
}

const shown = (value: Json): string =>
  value === null ? 'nothing' : typeof value === 'string' ? value : JSON.stringify(value);
