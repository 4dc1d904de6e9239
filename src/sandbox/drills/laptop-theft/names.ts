/** What the drill makes is named so, and told from what was there. */
export const PREFIX = 'drill-';
