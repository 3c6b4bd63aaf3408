<#import "template.ftl" as layout>
<@layout.registrationLayout; section>
  <#if section = "header">
    ${msg("resetLinkDoneTitle")}
  <#elseif section = "form">
    <p class="rl-lead rl-done">${msg("resetLinkDoneLead")}</p>
    <p>${msg("resetLinkDoneText")}</p>
    <#if others?has_content>
      <section class="rl-note" id="other-ways">
        <h2>${msg("resetLinkDoneOthers")}</h2>
        <ul>
          <#list others as other>
            <li>${msg(other.key())}: <bdi>${other.name()}</bdi></li>
          </#list>
        </ul>
        <p>${msg("resetLinkDoneOthersText")}</p>
        <#if others?filter(other -> other.connection())?has_content>
          <p><a id="linked-accounts" href="${linkedAccounts}">${msg("resetLinkDoneOthersLink")}</a></p>
        </#if>
      </section>
    </#if>
    <div class="rl-actions">
      <a id="front-page" class="${properties.kcButtonClass!} ${properties.kcButtonPrimaryClass!}" href="${frontPage}">${msg("resetLinkFrontPage")}</a>
    </div>
  </#if>
</@layout.registrationLayout>
