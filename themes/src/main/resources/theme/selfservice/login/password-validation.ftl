<#--
  The realm's password rules as data for js/password-check.js. The parent theme has them in an inline script, which a
  strict Content-Security-Policy forbids.
-->
<#macro templates></#macro>

<#macro script field="">
  <template id="password-policies" data-field="${field}">
    <@policy name="length" value=passwordPolicies.length!-1 text=msg('invalidPasswordMinLengthMessage') />
    <@policy name="maxLength" value=passwordPolicies.maxLength!-1 text=msg('invalidPasswordMaxLengthMessage') />
    <@policy name="lowerCase" value=passwordPolicies.lowerCase!-1 text=msg('invalidPasswordMinLowerCaseCharsMessage') />
    <@policy name="upperCase" value=passwordPolicies.upperCase!-1 text=msg('invalidPasswordMinUpperCaseCharsMessage') />
    <@policy name="digits" value=passwordPolicies.digits!-1 text=msg('invalidPasswordMinDigitsMessage') />
    <@policy name="specialChars" value=passwordPolicies.specialChars!-1 text=msg('invalidPasswordMinSpecialCharsMessage') />
  </template>
  <script type="module" src="${url.resourcesPath}/js/password-check.js"></script>
</#macro>

<#macro policy name value text>
  <#if value != -1><data value="${value?c}" data-policy="${name}">${text}</data></#if>
</#macro>
