import type { Region } from '../../domain/arn.ts';
import type { CommandContext } from './context.ts';

/** Where Identity Center is, as far as anybody knows: its console is a Region's. */
export async function identityRegion(context: CommandContext): Promise<Region> {
  const declared = context.hasManifest ? context.manifest().identityCenter?.region : undefined;
  return declared ?? (await context.accounts())[0]?.region ?? 'us-east-1';
}
