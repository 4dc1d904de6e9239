import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { cruise, type ICruiseOptions, type ICruiseResult, type IFlattenedRuleSet } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';

export const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));

interface CruiserConfig {
  readonly forbidden: NonNullable<IFlattenedRuleSet['forbidden']>;
  readonly options: ICruiseOptions & { readonly enhancedResolveOptions: Record<string, unknown> };
}

/** The rules as the command line reads them. */
export const cruiserConfig = createRequire(import.meta.url)(`${REPOSITORY}.dependency-cruiser.cjs`) as CruiserConfig;

/** Runs the repository's rules over `folders` of a tree that is laid out like the repository. */
export async function cruiseTree(baseDir: string, folders: readonly string[]): Promise<ICruiseResult> {
  const { enhancedResolveOptions, ...options } = cruiserConfig.options;
  const result = await cruise(
    [...folders],
    { ...options, baseDir, validate: true, ruleSet: { forbidden: cruiserConfig.forbidden } },
    enhancedResolveOptions,
    { tsConfig: extractTSConfig(options.tsConfig?.fileName ?? '') },
  );
  if (typeof result.output === 'string') throw new Error(`dependency-cruiser answered text: ${result.output}`);
  return result.output;
}
