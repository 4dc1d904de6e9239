/** What gives back what the drill changed; the last is done first. */
export type Undo = (() => Promise<unknown>)[];
