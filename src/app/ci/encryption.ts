import { SagelaneError } from '../../domain/errors.ts';

/** What only the apply may open: a plan file holds values in clear, and artifacts can be downloaded. */
export type Encryption =
  { readonly kind: 'age'; readonly recipient: string } | { readonly kind: 'kms'; readonly key: string };

/** `age1…` or the ARN of a KMS key or alias. */
export function encryptionOf(text: string | undefined): Encryption {
  if (text !== undefined && /^age1[02-9ac-hj-np-z]{58}$/.test(text)) return { kind: 'age', recipient: text };
  if (text !== undefined && /^arn:aws[a-z-]*:kms:[a-z0-9-]+:\d{12}:(key|alias)\/[\w/-]+$/.test(text))
    return { kind: 'kms', key: text };
  throw new SagelaneError({
    code: 'NotEncrypted',
    what:
      text === undefined ? 'nothing says how run bundles are encrypted' : `${text} is no age recipient and no KMS key`,
    why: "Terraform's plan files hold values in clear, and whoever reads the repository can download artifacts",
    fix: 'give --encrypt-to age1… (from age-keygen) or --encrypt-to arn:aws:kms:REGION:ACCOUNT:key/ID',
  });
}

/**
 * Shell that turns the folder `bundle` into files named `bundle.*` to keep. KMS encrypts 4 KB at most, so there it wraps
 * a key of age that was made for this bundle alone. https://docs.aws.amazon.com/kms/latest/APIReference/API_Encrypt.html
 */
export const sealing = (encryption: Encryption, sudo = true): readonly string[] =>
  encryption.kind === 'age'
    ? [install(encryption, sudo), `tar -cz bundle | age -r ${encryption.recipient} -o bundle.tar.gz.age`]
    : [
        install(encryption, sudo),
        'age-keygen -o bundle.txt',
        'tar -cz bundle | age -R <(age-keygen -y bundle.txt) -o bundle.tar.gz.age',
        `aws kms encrypt --key-id ${encryption.key} --plaintext fileb://bundle.txt --query CiphertextBlob --output text > bundle.key`,
        'rm bundle.txt',
      ];

/** The way back; with age the key is in `SAGELANE_AGE_KEY`. */
export const opening = (encryption: Encryption, sudo = true): readonly string[] =>
  encryption.kind === 'age'
    ? [install(encryption, sudo), 'age -d -i <(printf "%s" "$SAGELANE_AGE_KEY") bundle.tar.gz.age | tar -xz']
    : [
        install(encryption, sudo),
        'base64 -d bundle.key > bundle.bin',
        'aws kms decrypt --ciphertext-blob fileb://bundle.bin --query Plaintext --output text | base64 -d > bundle.txt',
        'age -d -i bundle.txt bundle.tar.gz.age | tar -xz',
        'rm bundle.txt bundle.bin',
      ];

/** The runners of GitHub have the AWS CLI, and a user who is not root; a container of GitLab's is the other way round. */
function install({ kind }: Encryption, sudo: boolean): string {
  const packages = kind === 'kms' && !sudo ? 'age awscli' : 'age';
  const get = sudo ? 'sudo apt-get' : 'apt-get';
  return `${get} -qq update && ${get} -qq install -y ${packages}`;
}
