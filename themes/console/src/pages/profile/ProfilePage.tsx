import { useCallback } from "preact/hooks";
import { getProfile } from "../../api/profile";
import { useConsole } from "../../context";
import { Failure } from "../../ui/Failure";
import { PersonalPage } from "../../ui/PersonalPage";
import { Skeleton } from "../../ui/Skeleton";
import { useResource } from "../../ui/useResource";
import { ProfileForm } from "./ProfileForm";

export function ProfilePage() {
  const { api } = useConsole();
  const profile = useResource(useCallback((signal: AbortSignal) => getProfile(api, signal), [api]));
  return (
    <PersonalPage name="profile">
      {profile.state === "failed" && <Failure error={profile.error} retry={profile.reload} />}
      {profile.state === "loading" && !profile.data && <Skeleton lines={8} />}
      {profile.data && <ProfileForm profile={profile.data} onSaved={profile.reload} />}
    </PersonalPage>
  );
}
