<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('totp'); section>
  <#if section = "header">
    ${msg("lookOtpTitle")}
  <#elseif section = "form">
    <p class="lead" id="otp-lead">${msg("lookOtpLead")}</p>
    <form id="kc-otp-login-form" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post" novalidate>
      <#if otpLogin.userOtpCredentials?size gt 1>
        <fieldset class="tiles">
          <legend class="label">${msg("lookOtpWhich")}</legend>
          <#list otpLogin.userOtpCredentials as credential>
            <label class="${properties.kcLoginOTPListClass!}">
              <input id="kc-otp-credential-${credential?index}" class="${properties.kcLoginOTPListInputClass!}" type="radio" name="selectedCredentialId" value="${credential.id}"
                <#if credential.id == (otpLogin.selectedCredentialId!'')>checked</#if>>
              <span class="${properties.kcLoginOTPListItemIconClass!}" aria-hidden="true"></span>
              <span class="${properties.kcLoginOTPListItemTitleClass!}">${credential.userLabel}</span>
            </label>
          </#list>
        </fieldset>
      <#else>
        <input type="hidden" name="selectedCredentialId" value="${otpLogin.selectedCredentialId!''}">
      </#if>
      <@field.input name="otp" label=msg("loginOtpOneTime") autocomplete="one-time-code" fieldName="totp" autofocus=true help="otp-lead" />
      <@buttons.loginButton />
    </form>
  </#if>
</@layout.registrationLayout>
