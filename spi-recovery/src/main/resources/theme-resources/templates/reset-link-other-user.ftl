<#import "template.ftl" as layout>
<@layout.registrationLayout; section>
  <#if section = "header">
    ${msg("resetLinkOtherUserTitle")}
  <#elseif section = "form">
    <p class="rl-lead">${msg("resetLinkOtherUserLead")}</p>
    <p><strong><bdi>${otherUser}</bdi></strong></p>
    <p>${msg("resetLinkOtherUserText")}</p>
    <form id="kc-reset-link-other-user-form" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post">
      <div class="rl-actions">
        <button class="${properties.kcButtonClass!} ${properties.kcButtonPrimaryClass!}" type="submit" name="choice" value="sign-out">${msg("resetLinkSignOut")}</button>
      </div>
    </form>
  </#if>
</@layout.registrationLayout>
