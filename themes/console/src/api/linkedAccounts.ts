import { request, type Api } from "./request";

export interface LinkedAccount {
  readonly connected: boolean;
  readonly providerAlias: string;
  readonly displayName: string;
  readonly linkedUsername?: string | null;
}

/** @param linked true for the accounts in use, false for those that can be linked */
export function listLinkedAccounts(api: Api, linked: boolean, signal?: AbortSignal): Promise<LinkedAccount[]> {
  return request(api, "/account/linked-accounts", { query: { linked, first: 0, max: 100 }, signal });
}

export function unlinkAccount(api: Api, providerAlias: string): Promise<void> {
  return request(api, `/account/linked-accounts/${encodeURIComponent(providerAlias)}`, { method: "DELETE" });
}
