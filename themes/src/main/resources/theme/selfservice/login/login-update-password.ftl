<#import "template.ftl" as layout>
<#import "password-commons.ftl" as passwordCommons>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<#import "password-validation.ftl" as validator>
<#-- In a recovery (resetLinkRecovery) the page can be skipped, and all other sessions end in any case. -->
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('password','password-confirm'); section>
  <#if section = "header">
    <#if resetLinkRecovery??>${msg("lookRecoveryPasswordTitle")}<#else>${msg("updatePasswordTitle")}</#if>
  <#elseif section = "form">
    <#if resetLinkRecovery??><p class="lead">${msg("lookRecoveryPasswordLead")}</p></#if>
    <form id="kc-passwd-update-form" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post" novalidate>
      <@field.password name="password-new" label=msg("passwordNew") fieldName="password" autocomplete="new-password" autofocus=true />
      <@field.password name="password-confirm" label=msg("passwordConfirm") autocomplete="new-password" />
      <#if !resetLinkRecovery??><@passwordCommons.logoutOtherSessions /></#if>
      <@buttons.actionGroup horizontal=true>
        <@buttons.button id="kc-submit" name="login" label="lookSetPassword" />
        <#if isAppInitiatedAction??>
          <@buttons.button id="kc-cancel" name="cancel-aia" value="true" label=(resetLinkRecovery??)?then("lookSkip", "doCancel") type="secondary" />
        </#if>
      </@buttons.actionGroup>
    </form>
    <@validator.templates />
    <@validator.script field="password-new" />
  </#if>
</@layout.registrationLayout>
