import type { World } from '../world/world.ts';

/** Fills a fresh world with the demo's accounts, pipelines and executions. */
export function makeDemoWorld(world: World): void {
  world.transact(() => undefined);
}
