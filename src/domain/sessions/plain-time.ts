/** `2026-11-22T03:14:29Z`: nobody reads milliseconds. */
export const plainTime = (iso: string): string => iso.replace(/\.\d+Z$/, 'Z');
