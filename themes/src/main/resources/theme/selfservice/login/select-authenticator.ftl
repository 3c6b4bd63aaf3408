<#import "template.ftl" as layout>
<@layout.registrationLayout; section>
  <#if section = "header">
    ${msg("loginChooseAuthenticator")}
  <#elseif section = "form">
    <ul class="${properties.kcSelectAuthListClass!}" role="list">
      <#list auth.authenticationSelections as selection>
        <li>
          <form action="${url.loginAction}" method="post">
            <input type="hidden" name="authenticationExecution" value="${selection.authExecId}">
            <button type="submit" class="${properties.kcSelectAuthListItemClass!}">
              <span class="${properties[selection.iconCssClass]!selection.iconCssClass}" aria-hidden="true"></span>
              <span class="select-text">
                <span class="${properties.kcSelectAuthListItemHeadingClass!}">${msg(selection.displayName)}</span>
                <span class="${properties.kcSelectAuthListItemDescriptionClass!}">${msg(selection.helpText)}</span>
              </span>
              <span class="${properties.kcSelectAuthListItemArrowIconClass!}" aria-hidden="true"></span>
            </button>
          </form>
        </li>
      </#list>
    </ul>
  </#if>
</@layout.registrationLayout>
