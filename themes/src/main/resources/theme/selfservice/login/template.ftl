<#import "field.ftl" as field>
<#import "footer.ftl" as loginFooter>
<#import "theme-resources.ftl" as themeResourceTags>

<#-- Who is signing in, with a link to start over as somebody else. -->
<#macro username>
  <div class="who">
    <span class="icon icon-person" aria-hidden="true"></span>
    <span id="kc-attempted-username" class="who-name">${auth.attemptedUsername!}</span>
    <a id="reset-login" class="who-change" href="${url.loginRestartFlowUrl}">${msg("restartLoginTooltip")}</a>
  </div>
</#macro>

<#--
  A menu of plain links. It works without script, and nobody changes the language just by moving through it with the
  keyboard.
-->
<#macro languages>
  <#if realm.internationalizationEnabled && (locale.supported?size gt 1)!false>
    <nav class="languages" aria-label="${msg("languages")}">
      <details class="languages-menu">
        <summary id="kc-current-locale-link" class="languages-current">
          <span class="icon icon-globe" aria-hidden="true"></span>
          <span>${locale.current}</span>
          <span class="icon icon-chevron-down" aria-hidden="true"></span>
        </summary>
        <ul class="languages-list" id="language-switch1">
          <#list locale.supported as l>
            <li>
              <a href="${l.url}" lang="${l.languageTag}" hreflang="${l.languageTag}"<#if l.languageTag == locale.currentLanguageTag> aria-current="true"</#if>>${l.label}</a>
            </li>
          </#list>
        </ul>
      </details>
    </nav>
  </#if>
</#macro>

<#macro registrationLayout bodyClass="" displayInfo=false displayMessage=true displayRequiredFields=false>
<#assign heading><#nested "header"></#assign>
<#assign plainHeading = heading?is_markup_output?then(heading?markup_string, heading)?replace("<[^>]*>", "", "r")?replace("\\s+", " ", "r")?trim>
<#assign showsUsername = auth?has_content && auth.showUsername() && !auth.showResetCredentials()>
<!DOCTYPE html>
<html lang="${lang}" class="${properties.kcHtmlClass!}<#if !(darkMode!true)> light-only</#if>"<#if realm.internationalizationEnabled> dir="${((locale.rtl)!false)?then('rtl','ltr')}"</#if>>
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light${(darkMode!true)?then(' dark', '')}">
  <meta name="robots" content="noindex, nofollow">
  <#if properties.meta?has_content>
    <#list properties.meta?split(' ') as meta>
      <meta name="${meta?split('==')[0]}" content="${meta?split('==')[1]}">
    </#list>
  </#if>
  <#-- The heading is escaped already. Only its tags have been removed. -->
  <title><#if plainHeading?has_content>${plainHeading?no_esc} – </#if>${realm.displayName!realm.name}</title>
  <#if themeResources?? && themeResources.favicons?has_content>
    <@themeResourceTags.renderFavicons themeResources.favicons url.resourcesPath />
  <#else>
    <link rel="icon" type="image/svg+xml" href="${url.resourcesPath}/img/favicon.svg">
  </#if>
  <#if themeResources?? && themeResources.styles?has_content>
    <@themeResourceTags.renderStyles themeResources.styles url.resourcesPath />
  <#elseif properties.styles?has_content>
    <#list properties.styles?split(' ') as style>
      <link href="${url.resourcesPath}/${style}" rel="stylesheet">
    </#list>
  </#if>
  <#-- An import map can't be a file of its own. Only the passkey pages need it, which have scripts of their own. -->
  <#if pageId?contains("webauthn") || pageId?contains("passkey") || enableWebAuthnConditionalUI?has_content>
    <script type="importmap">
      {"imports": {"rfc4648": "${url.resourcesCommonPath}/vendor/rfc4648/rfc4648.js"}}
    </script>
  </#if>
  <#if themeResources?? && themeResources.scripts?has_content>
    <@themeResourceTags.renderScripts themeResources.scripts url.resourcesPath "text/javascript" />
  <#elseif properties.scripts?has_content>
    <#list properties.scripts?split(' ') as script>
      <script src="${url.resourcesPath}/${script}" type="text/javascript"></script>
    </#list>
  </#if>
  <#if scripts??>
    <#list scripts as script>
      <script src="${script}" type="text/javascript"></script>
    </#list>
  </#if>
  <script type="module" src="${url.resourcesPath}/js/passwordVisibility.js"></script>
  <script type="module" src="${url.resourcesPath}/js/page.js"></script>
  <#if pageId?starts_with("reset-link-")>
    <script type="module" src="${url.resourcesPath}/js/secret-input.js"></script>
  </#if>
</head>
<body class="page ${properties.kcBodyClass!} ${bodyClass}" data-page-id="login-${pageId}"
  <#if (url.ssoLoginInOtherTabsUrl)?has_content>data-sso-login-url="${url.ssoLoginInOtherTabsUrl}"</#if>
  <#if authenticationSession??>data-auth-session-hash="${authenticationSession.authSessionIdHash}"</#if>>
  <header id="kc-header" class="page-header">
    <div class="brand">
      <span class="brand-mark" aria-hidden="true"></span>
      <span id="kc-header-wrapper">${kcSanitize(msg("loginTitleHtml",(realm.displayNameHtml!realm.displayName!realm.name)))?no_esc}</span>
    </div>
    <@languages />
  </header>
  <main class="${properties.kcLoginMain!}">
    <h1 id="kc-page-title" class="${properties.kcLoginMainTitle!}" tabindex="-1">${heading}</h1>

    <#if showsUsername>
      <#nested "show-username">
      <@username />
    </#if>

    <#-- No warning that an action is due when the user has asked for it. -->
    <#if displayMessage && message?has_content && (message.type != 'warning' || !isAppInitiatedAction??)>
      <div class="alert alert-${message.type}" role="${(message.type == 'error')?then('alert', 'status')}">
        <span class="alert-icon icon icon-${message.type}" aria-hidden="true"></span>
        <span class="alert-text kc-feedback-text">${message.summary}</span>
      </div>
    </#if>

    <#if displayRequiredFields>
      <p class="muted"><span class="required" aria-hidden="true">*</span> ${msg("requiredFields")}</p>
    </#if>

    <#nested "form">

    <#if auth?has_content && auth.showTryAnotherWayLink()>
      <form id="kc-select-try-another-way-form" class="more" action="${url.loginAction}" method="post">
        <input type="hidden" name="tryAnotherWay" value="on">
        <button id="try-another-way" type="submit" class="button button-link">${msg("doTryAnotherWay")}</button>
      </form>
    </#if>
    <#if switchOrganizationEnabled?? && switchOrganizationEnabled>
      <form id="kc-switch-organization-form" class="more" action="${url.loginAction}" method="post">
        <input type="hidden" name="switchOrganization" value="true">
        <button id="switch-organization" type="submit" class="button button-link">${msg("doSwitchOrganization")}</button>
      </form>
    </#if>

    <#nested "socialProviders">

    <#if displayInfo>
      <div id="kc-info" class="band">
        <div id="kc-info-wrapper"><#nested "info"></div>
      </div>
    </#if>
  </main>
  <footer class="page-footer"><@loginFooter.content/></footer>
</body>
</html>
</#macro>
