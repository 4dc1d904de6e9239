/** Loads what the facts of a plan are asked with, while somebody else works; nobody is asked anything. */
export async function warmClients(): Promise<void> {
  await Promise.all([import('@aws-sdk/client-ram'), import('@aws-sdk/client-sagemaker')]);
}
