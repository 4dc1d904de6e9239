import { leftToEnd, type DomainCleanUp } from '../../../domain/domain-clean-up.ts';
import type { StudioContent, StudioDomain } from '../../../domain/studio-content.ts';
import type { CommandContext } from '../context.ts';

/** A domain as it is now, and what of it a destroy ends before Terraform can. */
export interface Survey {
  readonly cleanUp: DomainCleanUp;
  readonly domain: StudioDomain;
  readonly left: StudioContent;
}

/** Looks into the domains that a destroy concerns; one that is gone is left out. */
export async function look(context: CommandContext, cleanUps: readonly DomainCleanUp[]): Promise<readonly Survey[]> {
  const surveys: Survey[] = [];
  for (const cleanUp of cleanUps) {
    const { account, region, domainId } = cleanUp;
    const domain = await (await context.aws()).readers(account, region).domains.live(domainId);
    if (domain) surveys.push({ cleanUp, domain, left: leftToEnd(cleanUp, domain) });
  }
  return surveys;
}

/** The same, and tells what lives there. */
export async function survey(context: CommandContext, cleanUps: readonly DomainCleanUp[]): Promise<readonly Survey[]> {
  const surveys = await look(context, cleanUps);
  for (const { cleanUp, domain, left } of surveys) {
    context.emit({
      type: 'domain.surveyed',
      account: cleanUp.account,
      domainId: domain.id,
      domain: domain.name,
      goes: cleanUp.domain !== null,
      ...left,
      userProfiles: left.userProfiles.map(({ name }) => name),
      homeFileSystem: domain.homeFileSystem,
      homes: cleanUp.domain === null ? 'retain' : cleanUp.homeFileSystem,
    });
  }
  return surveys;
}
