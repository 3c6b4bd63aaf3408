import type { JSX } from "preact";
import { useCallback } from "preact/hooks";
import { getProfile } from "../../api/profile";
import { useConsole } from "../../context";
import { Loaded } from "../../ui/Loaded";
import { PersonalFrame } from "../../ui/PersonalFrame";
import { useResource } from "../../ui/useResource";
import { ProfileForm } from "./ProfileForm";

export function ProfilePage(): JSX.Element {
  const { api } = useConsole();
  const profile = useResource(useCallback((signal: AbortSignal) => getProfile(api, signal), [api]));
  return (
    <PersonalFrame>
      <Loaded from={profile} lines={8}>
        {(data) => <ProfileForm profile={data} onSaved={profile.reload} />}
      </Loaded>
    </PersonalFrame>
  );
}
