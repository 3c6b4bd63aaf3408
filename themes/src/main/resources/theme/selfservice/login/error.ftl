<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
    ${kcSanitize(msg("errorTitle"))?no_esc}
  <#elseif section = "form">
    <div id="kc-error-message">
      <div class="alert alert-error" role="alert">
        <span class="alert-icon icon icon-error" aria-hidden="true"></span>
        <span class="alert-text instruction">${message.summary}</span>
      </div>
      <#if traceId??>
        <p class="muted" id="traceId">${msg("traceIdSupportMessage", traceId)}</p>
      </#if>
      <#if !skipLink?? && (client.baseUrl)?has_content>
        <p class="actions"><a id="backToApplication" class="${properties.kcButtonSecondaryClass!}" href="${client.baseUrl}">${msg("backToApplication")}</a></p>
      </#if>
    </div>
  </#if>
</@layout.registrationLayout>
