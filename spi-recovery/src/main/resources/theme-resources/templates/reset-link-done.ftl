<#import "template.ftl" as layout>
<@layout.registrationLayout; section>
  <#if section = "header">
    ${msg("resetLinkDoneTitle")}
  <#elseif section = "form">
    <p class="rl-lead rl-done">${msg("resetLinkDoneLead")}</p>
    <p>${msg("resetLinkDoneText")}</p>
    <div class="rl-actions">
      <a id="front-page" class="${properties.kcButtonClass!} ${properties.kcButtonPrimaryClass!}" href="${frontPage}">${msg("resetLinkFrontPage")}</a>
    </div>
  </#if>
</@layout.registrationLayout>
