import type { Region } from '../../domain/arn.ts';

/** Title of the column that says in which Region a row is; it is only there where several were read. */
export const REGION = 'REGION';

/** The columns that say nothing in a list of these Regions. */
export const idleColumns = (regions: readonly Region[]): readonly string[] => (regions.length > 1 ? [] : [REGION]);
