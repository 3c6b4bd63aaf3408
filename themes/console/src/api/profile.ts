import { request, type Api } from "./request";

/** One attribute as the realm's user profile describes it. */
export interface AttributeMetadata {
  readonly name: string;
  readonly displayName?: string;
  readonly required: boolean;
  readonly readOnly: boolean;
  readonly multivalued?: boolean;
  readonly group?: string;
  readonly annotations?: Readonly<Record<string, unknown>>;
  readonly validators?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

export interface AttributeGroup {
  readonly name: string;
  readonly displayHeader?: string;
  readonly displayDescription?: string;
}

export interface Profile {
  readonly username?: string;
  readonly firstName?: string;
  readonly lastName?: string;
  readonly email?: string;
  readonly attributes?: Readonly<Record<string, readonly string[]>>;
  readonly userProfileMetadata?: {
    readonly attributes?: readonly AttributeMetadata[];
    readonly groups?: readonly AttributeGroup[];
  };
}

export function getProfile(api: Api, signal?: AbortSignal): Promise<Profile> {
  return request(api, "/account", { query: { userProfileMetadata: true }, signal });
}

/** @throws ApiError with `details.fields` when the realm's rules refuse a value */
export function saveProfile(api: Api, profile: Omit<Profile, "userProfileMetadata">): Promise<void> {
  return request(api, "/account", { method: "POST", body: profile });
}

/** Stores the person's language, so that mails come in it. Does nothing when the realm's profile has no language. */
export async function saveLocale(api: Api, locale: string): Promise<void> {
  const { userProfileMetadata, ...profile } = await getProfile(api);
  const attribute = userProfileMetadata?.attributes?.find(({ name }) => name === "locale");
  if (!attribute || attribute.readOnly) return;
  await saveProfile(api, { ...profile, attributes: { ...profile.attributes, locale: [locale] } });
}
