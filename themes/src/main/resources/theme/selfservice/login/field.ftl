<#-- The form fields of all pages: the parent's macros and ids with our own markup. -->

<#macro errors name error="">
  <div id="input-error-container-${name}">
    <#if error?has_content>
      <p class="${properties.kcInputErrorMessageClass}" id="input-error-${name}">
        <span class="icon icon-error" aria-hidden="true"></span>
        <span>${error}</span>
      </p>
    </#if>
  </div>
</#macro>

<#macro state name error="" help="">
  <#local ids = []>
  <#if help?has_content><#local ids = ids + [help]></#if>
  <#if error?has_content><#local ids = ids + ["input-error-" + name]></#if>
  <#if error?has_content>aria-invalid="true"</#if>
  <#if ids?has_content>aria-describedby="${ids?join(' ')}"</#if>
</#macro>

<#macro group name label error="" required=false>
  <div class="${properties.kcFormGroupClass}">
    <#if label?has_content>
      <label for="${name}" class="${properties.kcLabelClass}">${label}<#if required> <span class="${properties.kcInputRequiredClass}" aria-hidden="true">*</span></#if></label>
    </#if>
    <#nested>
    <@errors name=name error=error />
  </div>
</#macro>

<#-- Empty: the icon is part of the message under the field. The parent's pages still call this macro. -->
<#macro errorIcon error=""></#macro>

<#macro input name label value="" required=false autocomplete="off" fieldName=name error=messagesPerField.get(fieldName) autofocus=false help="">
  <@group name=name label=label error=error required=required>
    <input class="${properties.kcInputClass}<#if autocomplete == "one-time-code"> input-code</#if>" id="${name}" name="${name}" value="${value}" type="text"
      autocomplete="${autocomplete}" spellcheck="false" autocapitalize="none"
      <#if autofocus>autofocus</#if>
      <#if autocomplete == "one-time-code">inputmode="numeric"</#if>
      <#if required>required</#if>
      <@state name=name error=error help=help />>
  </@group>
</#macro>

<#macro password name label value="" required=false forgotPassword=false fieldName=name error=messagesPerField.get(fieldName) autocomplete="off" autofocus=false help="">
  <@group name=name label=label error=error required=required>
    <div class="${properties.kcInputGroup}">
      <input class="${properties.kcInputClass}" id="${name}" name="${name}" value="${value}" type="password" autocomplete="${autocomplete}"
        <#if autofocus>autofocus</#if>
        <@state name=name error=error help=help />>
      <button class="${properties.kcFormPasswordVisibilityButtonClass}" type="button" id="${name}-show-password"
        aria-label="${msg('showPassword')}" aria-controls="${name}" data-password-toggle
        data-icon-show="${properties.kcFormPasswordVisibilityIconShow}" data-icon-hide="${properties.kcFormPasswordVisibilityIconHide}"
        data-label-show="${msg('showPassword')}" data-label-hide="${msg('hidePassword')}">
        <span class="${properties.kcFormPasswordVisibilityIconShow}" aria-hidden="true"></span>
      </button>
    </div>
    <#nested>
    <#if forgotPassword>
      <p class="help"><a href="${url.loginResetCredentialsUrl}">${msg("doForgotPassword")}</a></p>
    </#if>
  </@group>
</#macro>

<#macro checkbox name label value=false required=false>
  <label for="${name}" class="${properties.kcCheckboxClass}">
    <input class="${properties.kcCheckboxInputClass}" type="checkbox" id="${name}" name="${name}" <#if value>checked</#if>>
    <span class="${properties.kcCheckboxLabelClass}">${label}</span>
    <#if required><span class="${properties.kcCheckboxLabelRequiredClass}" aria-hidden="true">*</span></#if>
  </label>
</#macro>

<#macro clipboard name label ariaLabel=label value="" readonly=true>
  <@group name=name label=label>
    <input class="${properties.kcInputClass} input-code" id="${name}" name="${name}" value="${value}" type="text"
      <#if readonly>readonly</#if> aria-label="${ariaLabel}">
  </@group>
</#macro>
