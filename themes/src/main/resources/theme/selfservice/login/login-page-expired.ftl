<#import "template.ftl" as layout>
<@layout.registrationLayout; section>
  <#if section = "header">
    ${msg("pageExpiredTitle")}
  <#elseif section = "form">
    <p class="lead" id="instruction1">${msg("lookExpiredLead")}</p>
    <p class="actions">
      <a id="loginContinueLink" class="${properties.kcButtonPrimaryClass!}" href="${url.loginAction}">${msg("lookExpiredContinue")}</a>
      <a id="loginRestartLink" class="${properties.kcButtonSecondaryClass!}" href="${url.loginRestartFlowUrl}">${msg("lookExpiredRestart")}</a>
    </p>
  </#if>
</@layout.registrationLayout>
