<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
    ${msg("resetLinkUnavailableTitle")}
  <#elseif section = "form">
    <p class="rl-lead">${msg("resetLinkUnavailableLead")}</p>
    <p>${msg("resetLinkUnavailableText")}</p>
  </#if>
</@layout.registrationLayout>
