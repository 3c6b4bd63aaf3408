import { useCallback } from "preact/hooks";
import { listCredentials } from "../../api/credentials";
import { useConsole } from "../../context";
import { longDate } from "../../i18n/dates";
import { useRouter } from "../../router/router";
import { Failure } from "../../ui/Failure";
import { Icon } from "../../ui/Icon";
import { Notice } from "../../ui/Notice";
import { OutcomeNotice } from "../../ui/OutcomeNotice";
import { PersonalPage } from "../../ui/PersonalPage";
import { Skeleton } from "../../ui/Skeleton";
import { useResource } from "../../ui/useResource";

/** Our own required action: unlike Keycloak's CONFIGURE_TOTP it replaces the old OTP. */
const ACTION = "selfservice-replace-otp";

export function OtpPage() {
  const { t, api, session } = useConsole();
  const { href } = useRouter();
  const otps = useResource(useCallback((signal: AbortSignal) => listCredentials(api, "otp", signal), [api]));
  return (
    <PersonalPage name="otp">
      <OutcomeNotice action={ACTION} topic="otp" />
      {otps.state === "failed" && <Failure error={otps.error} retry={otps.reload} />}
      {otps.state === "loading" && !otps.data && <Skeleton lines={3} />}
      {otps.data && (
        <section class="card">
          {otps.data.length === 0 && (
            <p class="card__line">
              <Icon name="phone" />
              {t("otp.none")}
            </p>
          )}
          {otps.data.length > 0 && (
            <ul class="plain">
              {otps.data.map(({ id, userLabel, createdDate }) => (
                <li key={id} class="card__line">
                  <Icon name="phone" />
                  <span>
                    <strong>{userLabel || t("otp.unnamed")}</strong>
                    {createdDate !== undefined && (
                      <span class="muted"> {t("otp.since", longDate(t.formats, new Date(createdDate)))}</span>
                    )}
                  </span>
                </li>
              ))}
            </ul>
          )}
          {otps.data.length > 0 && (
            <Notice tone="info">
              <p>{t("otp.replaces")}</p>
            </Notice>
          )}
          <p class="hint">{t("otp.what")}</p>
          <button
            type="button"
            class="button button--primary"
            data-testid="set-new-otp"
            onClick={() => void session.act(ACTION, href({ page: "otp" }), t.locale)}
          >
            {t("otp.set")}
          </button>
        </section>
      )}
    </PersonalPage>
  );
}
