import { createAppStore, type AppStore } from '../store/index.ts';

/** State is published ten times a second at most: faster than anybody reads, slow enough to cost nothing. */
const PUBLISH_MS = 100;

export const createTuiStore = (): AppStore => createAppStore((publish) => void setTimeout(publish, PUBLISH_MS));
