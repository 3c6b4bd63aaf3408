<#import "template.ftl" as layout>
<#import "sign-in-support.ftl" as support>
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
    ${msg("resetLinkElsewhereTitle")}
  <#elseif section = "form">
    <p id="finished-elsewhere" class="rl-lead">${msg("resetLinkElsewhereLead")}</p>
    <#if finishedAt?has_content><p><strong>${finishedAt}</strong></p></#if>
    <p>${msg("resetLinkElsewhereYou")}</p>
    <p class="rl-warning">${msg("resetLinkElsewhereNotYou")}</p>
    <@support.contact />
  </#if>
</@layout.registrationLayout>
