<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('secret'); section>
  <#if section = "header">
    ${msg("resetLinkSecretTitle")}
  <#elseif section = "form">
    <p class="rl-lead">${msg("resetLinkSecretLead", projectName)}</p>
    <form id="kc-reset-link-secret-form" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post" novalidate>
      <div class="${properties.kcFormGroupClass!}">
        <label for="secret" class="${properties.kcLabelClass!}">${msg("resetLinkSecretLabel")}</label>
        <input id="secret" name="secret" type="text" class="${properties.kcInputClass!} rl-secret-input" maxlength="${maxLength}"
          autocomplete="off" autocapitalize="characters" spellcheck="false" autofocus required
          aria-describedby="secret-help<#if messagesPerField.existsError('secret')> secret-error</#if>"
          <#if messagesPerField.existsError('secret')>aria-invalid="true"</#if>>
        <#if messagesPerField.existsError('secret')>
          <p id="secret-error" class="${properties.kcInputErrorMessageClass!}" role="alert">${messagesPerField.get('secret')}</p>
        </#if>
        <p id="secret-help" class="help">${msg("resetLinkSecretHelp")}</p>
      </div>
      <div class="rl-actions">
        <button class="${properties.kcButtonClass!} ${properties.kcButtonPrimaryClass!}" type="submit">${msg("resetLinkContinue")}</button>
      </div>
    </form>
    <p class="rl-note">${msg("resetLinkSecretPrivate")}</p>
  </#if>
</@layout.registrationLayout>
