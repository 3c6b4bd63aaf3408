import { request, type Api } from "./request";

export interface Credential {
  readonly id: string;
  readonly userLabel?: string;
  /** Milliseconds since 1970; missing when an external user store holds the credential. */
  readonly createdDate?: number;
}

interface CredentialContainer {
  readonly type: string;
  readonly userCredentialMetadatas?: readonly { readonly credential: Credential }[];
}

export type CredentialType = "password" | "otp";

export async function listCredentials(api: Api, type: CredentialType, signal?: AbortSignal): Promise<Credential[]> {
  const containers = await request<CredentialContainer[]>(api, "/account/credentials", { query: { type }, signal });
  return containers
    .filter((container) => container.type === type)
    .flatMap((container) => container.userCredentialMetadatas ?? [])
    .map(({ credential }) => credential);
}
