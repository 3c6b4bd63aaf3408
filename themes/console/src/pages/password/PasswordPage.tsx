import type { JSX } from "preact";
import { useCallback } from "preact/hooks";
import { listCredentials } from "../../api/credentials";
import { useConsole } from "../../context";
import { longDate } from "../../i18n/dates";
import { useRouter } from "../../router/router";
import { Icon } from "../../ui/Icon";
import { Loaded } from "../../ui/Loaded";
import { OutcomeNotice } from "../../ui/OutcomeNotice";
import { PersonalFrame } from "../../ui/PersonalFrame";
import { useResource } from "../../ui/useResource";

const ACTION = "UPDATE_PASSWORD";

export function PasswordPage(): JSX.Element {
  const { t, api, session } = useConsole();
  const { href } = useRouter();
  const passwords = useResource(useCallback((signal: AbortSignal) => listCredentials(api, "password", signal), [api]));
  return (
    <PersonalFrame>
      <OutcomeNotice action={ACTION} topic="password" />
      <Loaded from={passwords} lines={3}>
        {([password]) => (
          <section class="card">
            <p class="card__line">
              <Icon name="lock" />
              {!password && t("password.none")}
              {password?.createdDate !== undefined &&
                t("password.since", longDate(t.formats, new Date(password.createdDate)))}
              {password && password.createdDate === undefined && t("password.elsewhere")}
            </p>
            <p class="hint">{t("password.what")}</p>
            <button
              type="button"
              class="button button--primary"
              data-testid="change-password"
              onClick={() => void session.act(ACTION, href({ page: "password" }), t.locale)}
            >
              {t(password ? "password.change" : "password.set")}
            </button>
          </section>
        )}
      </Loaded>
    </PersonalFrame>
  );
}
