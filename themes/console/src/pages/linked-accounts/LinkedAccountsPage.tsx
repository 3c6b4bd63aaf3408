import type { JSX } from "preact";
import { useCallback, useState } from "preact/hooks";
import { listLinkedAccounts, unlinkAccount, type LinkedAccount } from "../../api/linkedAccounts";
import { useConsole } from "../../context";
import { useRouter } from "../../router/router";
import { Confirm } from "../../ui/Confirm";
import { Failure } from "../../ui/Failure";
import { Icon } from "../../ui/Icon";
import { Loaded } from "../../ui/Loaded";
import { Notice } from "../../ui/Notice";
import { OutcomeNotice } from "../../ui/OutcomeNotice";
import { PersonalFrame } from "../../ui/PersonalFrame";
import { useResource } from "../../ui/useResource";

const ACTION = "idp_link";

/** Links and unlinks other ways to sign in, such as ID-porten. */
export function LinkedAccountsPage(): JSX.Element {
  const { t, api, session } = useConsole();
  const { href } = useRouter();
  const [leaving, setLeaving] = useState<LinkedAccount | null>(null);
  const [unlinked, setUnlinked] = useState<string | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const accounts = useResource(
    useCallback(
      async (signal: AbortSignal) => {
        const [linked, others] = await Promise.all([
          listLinkedAccounts(api, true, signal),
          listLinkedAccounts(api, false, signal),
        ]);
        return [...linked, ...others];
      },
      [api],
    ),
  );

  const unlink = async ({ providerAlias, displayName }: LinkedAccount) => {
    setLeaving(null);
    setUnlinked(null);
    setFailure(null);
    try {
      await unlinkAccount(api, providerAlias);
      setUnlinked(displayName);
      accounts.reload();
    } catch (error) {
      setFailure(error);
    }
  };

  return (
    <PersonalFrame>
      <OutcomeNotice action={ACTION} topic="linked-accounts" />
      {unlinked && <Notice tone="success" takesFocus title={t("linked-accounts.unlinked", unlinked)} />}
      {failure !== null && <Failure error={failure} />}
      <Loaded from={accounts} lines={3} empty={t("linked-accounts.none")}>
        {(list) => (
          <ul class="rows">
            {list.map((account) => (
              <li key={account.providerAlias} class="row">
                <Icon name="link" />
                <span class="row__main">
                  <strong>{account.displayName}</strong>
                  <span class="muted">{t(account.connected ? "linked-accounts.on" : "linked-accounts.off")}</span>
                </span>
                {account.connected ? (
                  <button
                    type="button"
                    class="button"
                    data-testid={`unlink-${account.providerAlias}`}
                    onClick={() => setLeaving(account)}
                  >
                    {t("linked-accounts.unlink")}
                    <span class="visually-hidden"> {account.displayName}</span>
                  </button>
                ) : (
                  <button
                    type="button"
                    class="button button--primary"
                    data-testid={`link-${account.providerAlias}`}
                    onClick={() =>
                      void session.act(
                        `${ACTION}:${account.providerAlias}`,
                        href({ page: "linked-accounts" }),
                        t.locale,
                      )
                    }
                  >
                    {t("linked-accounts.link")}
                    <span class="visually-hidden"> {account.displayName}</span>
                  </button>
                )}
              </li>
            ))}
          </ul>
        )}
      </Loaded>
      {leaving && (
        <Confirm
          title={t("linked-accounts.confirm.title", leaving.displayName)}
          confirm={t("linked-accounts.unlink")}
          onConfirm={() => void unlink(leaving)}
          onCancel={() => setLeaving(null)}
        >
          <p>{t("linked-accounts.confirm.text", leaving.displayName)}</p>
        </Confirm>
      )}
    </PersonalFrame>
  );
}
