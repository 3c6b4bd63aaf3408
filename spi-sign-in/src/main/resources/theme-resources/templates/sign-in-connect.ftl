<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "sign-in-support.ftl" as support>
<#assign wrong = messagesPerField.existsError('username','password')>
<@layout.registrationLayout displayMessage=!wrong && ((message.type)!"") == "error" displayInfo=true; section>
  <#if section = "header">
    ${msg("signInConnectTitle", providerName)}
  <#elseif section = "form">
    <p class="lead">${msg("signInConnectLead", providerName)}</p>
    <form id="kc-form-login" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post" novalidate>
      <@field.input name="username" label=msg("usernameOrEmail") error=messagesPerField.getFirstError('username','password') value=attemptedUsername!'' autofocus=true autocomplete="username" />
      <@field.password name="password" label=msg("password") error="" autocomplete="current-password" />
      <div class="actions">
        <button id="kc-login" type="submit" class="${properties.kcButtonClass!} ${properties.kcButtonPrimaryClass!}">${msg("signInConnectContinue")}</button>
      </div>
    </form>
  <#elseif section = "info">
    <div class="content">
      <h2 id="sign-in-no-account">${msg("signInNoAccountTitle")}</h2>
      <p>${msg("signInNoAccountText", providerName)}</p>
      <p>${msg("signInNoAccountSupport")}</p>
      <@support.contact />
    </div>
  </#if>
</@layout.registrationLayout>
