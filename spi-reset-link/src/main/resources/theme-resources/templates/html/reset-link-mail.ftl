<#import "template.ftl" as layout>
<@layout.emailLayout>
<p>${msg("selfserviceMailGreeting", memberName)}</p>
<p>${msg("resetLinkMailLead", projectName)}</p>
<p><a class="rl-button" href="${link}">${msg("resetLinkMailOpen")}</a></p>
<p>${msg("resetLinkMailOr")}<br><a href="${link}">${link}</a></p>
<p class="rl-note">${msg("resetLinkMailSecret")}</p>
<dl class="rl-facts">
<#list facts as fact>
<dt>${msg(fact.label())}</dt><dd>${fact.isKey()?then(msg(fact.value()), fact.value())}</dd>
</#list>
</dl>
<p>${msg("resetLinkMailPrivate")}</p>
<p>${msg("resetLinkMailUnexpected")}<br><a href="${stopLink}">${msg("resetLinkMailStop")}</a></p>
</@layout.emailLayout>
