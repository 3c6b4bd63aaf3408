<#import "template.ftl" as layout>
<@layout.registrationLayout bodyClass="wide"; section>
  <#if section = "header">
    <#if confirmFinish>${msg("resetLinkConfirmTitle")}<#else>${msg("resetLinkFrontTitle")}</#if>
  <#elseif section = "form">
    <#if confirmFinish>
      <p class="rl-warning">${msg("resetLinkConfirmText")}</p>
      <form id="kc-reset-link-confirm-form" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post">
        <div class="rl-actions">
          <button class="${properties.kcButtonClass!} ${properties.kcButtonPrimaryClass!}" type="submit" name="choice" value="back">${msg("resetLinkBack")}</button>
          <button class="${properties.kcButtonClass!} ${properties.kcButtonSecondaryClass!}" type="submit" name="choice" value="finish">${msg("resetLinkFinishAnyway")}</button>
        </div>
      </form>
    <#else>
      <p class="rl-lead">${msg("resetLinkFrontLead", projectName)}</p>
      <form id="kc-reset-link-front-form" action="${url.loginAction}" method="post">
        <ul class="rl-tiles">
          <li class="rl-tile<#if passwordSet> rl-done</#if>">
            <h2>${msg("resetLinkPassword")}</h2>
            <p id="password-state">${passwordSet?then(msg("resetLinkPasswordSet"), msg("resetLinkPasswordKept"))}</p>
            <button class="${properties.kcButtonClass!} ${properties.kcButtonSecondaryClass!}" type="submit" name="choice" value="password" aria-describedby="password-state">${msg("resetLinkSetPassword")}</button>
          </li>
          <#if otpOffered>
            <li class="rl-tile">
              <h2>${msg("resetLinkOtp")}</h2>
              <p id="otp-state">${msg("resetLinkOtpText")}</p>
              <button class="${properties.kcButtonClass!} ${properties.kcButtonPrimaryClass!}" type="submit" name="choice" value="otp" aria-describedby="otp-state">${msg("resetLinkSetOtp")}</button>
            </li>
          </#if>
        </ul>
        <p class="rl-note">${msg("resetLinkFinishText")}</p>
        <div class="rl-actions">
          <button class="${properties.kcButtonClass!} ${properties.kcButtonSecondaryClass!}" type="submit" name="choice" value="finish">${msg("resetLinkFinish")}</button>
        </div>
      </form>
    </#if>
  </#if>
</@layout.registrationLayout>
