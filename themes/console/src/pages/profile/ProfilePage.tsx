import { useCallback } from "preact/hooks";
import { getProfile } from "../../api/profile";
import { useConsole } from "../../context";
import { Loaded } from "../../ui/Loaded";
import { PersonalPage } from "../../ui/PersonalPage";
import { useResource } from "../../ui/useResource";
import { ProfileForm } from "./ProfileForm";

export function ProfilePage() {
  const { api } = useConsole();
  const profile = useResource(useCallback((signal: AbortSignal) => getProfile(api, signal), [api]));
  return (
    <PersonalPage name="profile">
      <Loaded from={profile} lines={8}>
        {(data) => <ProfileForm profile={data} onSaved={profile.reload} />}
      </Loaded>
    </PersonalPage>
  );
}
