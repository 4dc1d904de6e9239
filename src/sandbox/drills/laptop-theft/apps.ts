import type { DrillClients } from '../clients.ts';
import { there } from './answers.ts';
import { PREFIX } from './names.ts';
import { DOMAIN, RESEARCH, VICTIM } from './people.ts';

/** Until three of them are open; answers how many there are. */
export async function openApps(clients: DrillClients): Promise<number> {
  const sagemaker = await clients.sagemaker(RESEARCH);
  const wanted = [
    { SpaceName: 'jane-notebooks', AppType: 'JupyterLab', AppName: 'default' },
    { UserProfileName: VICTIM, AppType: 'JupyterServer', AppName: 'default' },
    { UserProfileName: VICTIM, AppType: 'KernelGateway', AppName: `${PREFIX}kernel` },
  ] as const;
  for (;;) {
    const apps = await appsOf(clients);
    // Opened again, too, where one of an earlier drill was just being deleted.
    if (apps.length < wanted.length)
      for (const app of wanted) await sagemaker.createApp({ DomainId: DOMAIN, ...app }).catch(there);
    if (apps.length >= wanted.length && apps.every(({ Status }) => Status === 'InService')) return apps.length;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

export async function appsOf(clients: DrillClients) {
  const sagemaker = await clients.sagemaker(RESEARCH);
  const { Apps = [] } = await sagemaker.listApps({ DomainIdEquals: DOMAIN, MaxResults: 100 });
  return Apps.filter(
    ({ SpaceName, UserProfileName, Status }) =>
      (SpaceName?.startsWith(VICTIM) || UserProfileName === VICTIM) && Status !== 'Deleted' && Status !== 'Failed',
  );
}
