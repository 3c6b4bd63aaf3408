<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
    ${msg("resetLinkDeadTitle")}
  <#elseif section = "form">
    <p class="rl-lead">${msg("resetLinkDeadLead")}</p>
    <p>${msg("resetLinkDeadText")}</p>
  </#if>
</@layout.registrationLayout>
