<#--
  The console's only page. It contains nothing about the person: that comes over REST, with a token. Each value is either
  a JSON string of its own (?json_string), or HTML-escaped like everything else here.
-->
<#macro json value>"${value?json_string?no_esc}"</#macro>
<#assign portalName = (realm.displayName?has_content)?then(realm.displayName, realm.name)>
<!doctype html>
<html lang="${locale}" dir="${localeDir}"<#if !darkMode> class="light-only"</#if>>
  <head>
    <meta charset="utf-8">
    <#if !(devServerUrl?has_content)>
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'self'">
    </#if>
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light${darkMode?then(' dark', '')}">
    <title>${msg("front.title")} – ${portalName}</title>
    <link rel="icon" type="image/svg+xml" href="${resourceUrl}/favicon.svg">
    <#if devServerUrl?has_content>
      <script type="module" src="${devServerUrl}/@vite/client"></script>
      <script type="module" src="${devServerUrl}/src/main.tsx"></script>
    </#if>
    <#if entryStyles?has_content>
      <#list entryStyles as style>
        <link rel="stylesheet" href="${resourceUrl}/${style}">
      </#list>
    </#if>
    <#if entryScript?has_content && isSecureContext>
      <script type="module" src="${resourceUrl}/${entryScript}"></script>
    </#if>
  </head>
  <body>
    <div id="app">
      <#if isSecureContext>
        <p class="start" role="status">${msg("loading")}</p>
      <#else>
        <main class="start">
          <h1>${msg("start.failed.title")}</h1>
          <p>${msg("start.insecure")}</p>
        </main>
      </#if>
    </div>
    <noscript><p class="start">${msg("start.noscript")}</p></noscript>
    <template id="start-failed">
      <main class="start">
        <h1>${msg("start.failed.title")}</h1>
        <p>${msg("start.failed.text")}</p>
        <button type="button" class="button">${msg("action.retry")}</button>
      </main>
    </template>
    <script id="environment" type="application/json">
      {
        "serverBaseUrl": <@json value=serverBaseUrl />,
        "baseUrl": <@json value=baseUrl?is_string?then(baseUrl, baseUrl.toString()) />,
        "realm": <@json value=realm.name />,
        "clientId": <@json value=clientId />,
        "portalName": <@json value=portalName />,
        "locale": <@json value=locale />,
        "locales": [<#if realm.internationalizationEnabled><#list supportedLocales as tag, name>{"tag": <@json value=tag />, "name": <@json value=name />}<#sep>, </#list></#if>],
        "sessionExpected": ${isViewApplicationsEnabled?c},
        "linkedAccountsEnabled": ${isLinkedAccountsEnabled?c},
        "support": {
          "phone": <@json value=properties.supportPhone!"" />,
          "hours": <@json value=properties.supportHours!"" />,
          "email": <@json value=properties.supportEmail!"" />,
          "videoUrl": <@json value=properties.supportVideoUrl!"" />,
          "chatUrl": <@json value=properties.supportChatUrl!"" />,
          "manualUrl": <@json value=properties.supportManualUrl!"" />
        }
      }
    </script>
  </body>
</html>
