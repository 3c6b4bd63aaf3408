<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
    <#if stopped>${msg("resetLinkStoppedTitle")}<#else>${msg("resetLinkStopTitle")}</#if>
  <#elseif section = "form">
    <#if stopped>
      <p class="rl-lead rl-done">${msg("resetLinkStoppedLead")}</p>
      <p>${msg("resetLinkStoppedText")}</p>
    <#else>
      <p class="rl-lead">${msg("resetLinkStopLead", projectName)}</p>
      <p>${msg("resetLinkStopText")}</p>
      <form id="kc-reset-link-stop-form" method="post">
        <div class="rl-actions">
          <button class="${properties.kcButtonClass!} ${properties.kcButtonPrimaryClass!}" type="submit">${msg("resetLinkStop")}</button>
        </div>
      </form>
    </#if>
  </#if>
</@layout.registrationLayout>
