import type { AppEvent, EventType } from '../../domain/events/index.ts';
import type { Page } from './page.ts';

export type EventOf<Type extends EventType> = Extract<AppEvent, { readonly type: Type }>;

/** How one event reads as text; `now` is for relative times. */
export type TextRenderer<Type extends EventType> = (event: EventOf<Type>, page: Page, now: Date) => void;

export type TextRenderers<Types extends EventType> = { readonly [Type in Types]: TextRenderer<Type> };

/** Said by the rows or by the closing event instead. */
export const silent = (): void => undefined;
