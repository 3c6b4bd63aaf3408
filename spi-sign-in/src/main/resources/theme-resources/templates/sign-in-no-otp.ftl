<#import "template.ftl" as layout>
<#import "sign-in-support.ftl" as support>
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
    ${msg("signInNoOtpTitle")}
  <#elseif section = "form">
    <p class="lead" id="sign-in-no-otp">${msg("signInNoOtpLead")}</p>
    <#-- Keycloak gives only those that the account is connected with: another would not help. -->
    <#list (social.providers)![] as provider>
      <p>${msg("signInNoOtpProvider", provider.displayName!provider.alias)}</p>
      <p class="actions">
        <a id="social-${provider.alias}" class="${properties.kcButtonClass!} ${properties.kcButtonPrimaryClass!}" href="${provider.loginUrl}">${msg("signInNoOtpUse", provider.displayName!provider.alias)}</a>
      </p>
    </#list>
    <p>${msg("signInNoOtpAsk")}</p>
    <p>${msg("signInNoOtpSupport")}</p>
    <@support.contact />
  </#if>
</@layout.registrationLayout>
