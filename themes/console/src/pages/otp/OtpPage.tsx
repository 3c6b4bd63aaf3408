import type { JSX } from "preact";
import { useCallback } from "preact/hooks";
import { listCredentials } from "../../api/credentials";
import { useConsole } from "../../context";
import { longDate } from "../../i18n/dates";
import { useRouter } from "../../router/router";
import { Icon } from "../../ui/Icon";
import { Loaded } from "../../ui/Loaded";
import { Notice } from "../../ui/Notice";
import { OutcomeNotice } from "../../ui/OutcomeNotice";
import { PersonalFrame } from "../../ui/PersonalFrame";
import { useResource } from "../../ui/useResource";

/** Our own required action. Unlike Keycloak's CONFIGURE_TOTP, it replaces the old OTP. */
const ACTION = "selfservice-replace-otp";

export function OtpPage(): JSX.Element {
  const { t, api, session } = useConsole();
  const { href } = useRouter();
  const otps = useResource(useCallback((signal: AbortSignal) => listCredentials(api, "otp", signal), [api]));
  return (
    <PersonalFrame>
      <OutcomeNotice action={ACTION} topic="otp" />
      <Loaded from={otps} lines={3}>
        {(credentials) => (
          <section class="card">
            {credentials.length === 0 && (
              <p class="card__line">
                <Icon name="phone" />
                {t("otp.none")}
              </p>
            )}
            {credentials.length > 0 && (
              <ul class="plain">
                {credentials.map(({ id, userLabel, createdDate }) => (
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
            {credentials.length > 0 && (
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
      </Loaded>
    </PersonalFrame>
  );
}
