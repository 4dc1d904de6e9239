import type { AppEvent, EventType } from '../domain/events/index.ts';
import type { Draft } from './draft.ts';

/** How one event changes the state. */
export type Reducer<Type extends EventType> = (draft: Draft, event: Extract<AppEvent, { readonly type: Type }>) => void;

export type Reducers<Types extends EventType> = { readonly [Type in Types]: Reducer<Type> };

/** Says nothing that a screen shows. */
export const ignored = (): void => undefined;
