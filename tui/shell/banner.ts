import type { Cell } from '../text/span.ts';
import { mfaBanner } from './mfa.ts';
import { listStateOf, screenOf, type Model } from './model.ts';

/** Above the body: what concerns every screen, and above a list what concerns all of it. */
export function bannerOf(model: Model): readonly Cell[] {
  const screen = screenOf(model);
  const open = listStateOf(model.ui, screen).open !== null;
  return [...mfaBanner(model), ...(open ? [] : (screen.banner?.(model.view) ?? []))];
}
