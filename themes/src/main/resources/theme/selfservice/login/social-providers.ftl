<#macro show social>
  <section id="kc-social-providers" class="${properties.kcFormSocialAccountSectionClass!}" aria-labelledby="kc-social-providers-title">
    <h2 id="kc-social-providers-title" class="divider"><span>${msg("identity-provider-login-label")}</span></h2>
    <ul class="${properties.kcFormSocialAccountListClass!}<#if social.providers?size gt 3> ${properties.kcFormSocialAccountListGridClass!}</#if>">
      <#list social.providers as p>
        <li>
          <a data-once-link data-disabled-class="${properties.kcFormSocialAccountListButtonDisabledClass!}" id="social-${p.alias}"
            class="${properties.kcFormSocialAccountListButtonClass!}" href="${p.loginUrl}">${p.displayName!p.alias}</a>
        </li>
      </#list>
    </ul>
  </section>
</#macro>
