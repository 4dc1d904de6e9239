import type { Reaction } from '../world/world.ts';

/** What follows from changes by themselves, whoever made them. */
export const react: Reaction = () => undefined;
