<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<#import "password-commons.ftl" as passwordCommons>
<#assign manual = (mode!"") == "manual">
<#-- The address in the QR code, for people who read this page on the phone with the app. -->
<#assign keyUri = totp.policy.getKeyURI(advancedMsg(realm.displayName!realm.name), totp.username, totp.totpSecret)>
<#-- Keycloak wants a name for a second device. In a recovery the old one goes, so there is no second. -->
<#assign asksForLabel = totp.otpCredentials?has_content && !resetLinkRecovery??>
<#-- "You need to set up …" would only repeat what the page says anyway. -->
<#assign showsMessage = !messagesPerField.existsError('totp','userLabel') && ((message.type)!'') != 'warning'>
<@layout.registrationLayout bodyClass="wide" displayMessage=showsMessage; section>
  <#if section = "header">
    ${msg("lookTotpTitle")}
  <#elseif section = "form">
    <p class="lead">${msg("lookTotpLead")}</p>
    <#if resetLinkRecovery?? && totp.enabled><p class="rl-note">${msg("lookTotpReplaces")}</p></#if>
    <ol id="kc-totp-settings" class="steps">
      <li>
        <h2>${msg("lookTotpInstall")}</h2>
        <p>${msg("lookTotpInstallText")}</p>
      </li>
      <li>
        <h2>${msg("lookTotpAdd")}</h2>
        <ul class="list">
          <li>${msg("lookTotpAddStart")}</li>
          <li>${msg("lookTotpAddPlus")}</li>
          <li>${msg("lookTotpAddOther")}</li>
        </ul>
      </li>
      <li>
        <#if manual>
          <h2>${msg("lookTotpKey")}</h2>
          <p>${msg("lookTotpKeyText")}</p>
          <p><code id="kc-totp-secret-key" class="key">${totp.totpSecretEncoded}</code></p>
          <dl class="facts">
            <div id="kc-totp-type"><dt>${msg("loginTotpType")}</dt><dd>${msg("loginTotp." + totp.policy.type)}</dd></div>
            <div id="kc-totp-algorithm"><dt>${msg("loginTotpAlgorithm")}</dt><dd>${totp.policy.getAlgorithmKey()}</dd></div>
            <div id="kc-totp-digits"><dt>${msg("loginTotpDigits")}</dt><dd>${totp.policy.digits}</dd></div>
            <#if totp.policy.type == "totp">
              <div id="kc-totp-period"><dt>${msg("loginTotpInterval")}</dt><dd>${totp.policy.period}</dd></div>
            <#else>
              <div id="kc-totp-counter"><dt>${msg("loginTotpCounter")}</dt><dd>${totp.policy.initialCounter}</dd></div>
            </#if>
          </dl>
          <p class="links"><a href="${totp.qrUrl}" id="mode-barcode">${msg("lookTotpScanInstead")}</a></p>
        <#else>
          <h2>${msg("lookTotpScan")}</h2>
          <p class="qr"><img id="kc-totp-secret-qr-code" src="data:image/png;base64, ${totp.totpSecretQrCode}" width="246" height="246" alt="${msg("lookTotpQrAlt")}"></p>
          <p class="links">
            <a href="${keyUri}" id="kc-totp-key-uri">${msg("lookTotpSamePhone")}</a>
            <a href="${totp.manualUrl}" id="mode-manual">${msg("lookTotpCannotScan")}</a>
          </p>
        </#if>
      </li>
      <li>
        <h2>${msg("lookTotpType")}</h2>
        <p id="totp-help">${msg("lookTotpTypeText", totp.policy.digits)}</p>
        <form id="kc-totp-settings-form" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post" novalidate>
          <@field.input name="totp" label=msg("authenticatorCode") autocomplete="one-time-code" help="totp-help" />
          <input type="hidden" id="totpSecret" name="totpSecret" value="${totp.totpSecret}">
          <#if mode??><input type="hidden" id="mode" name="mode" value="${mode}"></#if>
          <#if asksForLabel>
            <@field.input name="userLabel" label=msg("loginTotpDeviceName") help="label-help" />
            <p id="label-help" class="help">${msg("loginTotpStep3DeviceName")}</p>
          </#if>
          <#if !resetLinkRecovery??><@passwordCommons.logoutOtherSessions /></#if>
          <@buttons.actionGroup horizontal=true>
            <@buttons.button id="saveTOTPBtn" label="lookTotpConfirm" />
            <#if isAppInitiatedAction??>
              <@buttons.button id="cancelTOTPBtn" name="cancel-aia" value="true" label=(resetLinkRecovery??)?then("doBack", "doCancel") type="secondary" />
            </#if>
          </@buttons.actionGroup>
        </form>
      </li>
    </ol>
  </#if>
</@layout.registrationLayout>
