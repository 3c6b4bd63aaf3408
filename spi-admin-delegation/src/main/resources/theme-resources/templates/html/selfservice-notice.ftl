<#-- Every notice. It has no link: who gets it has nothing to click on, and nothing to learn to click on. -->
<#import "template.ftl" as layout>
<#function say key><#return msg(key, arguments[0]!"", arguments[1]!"", arguments[2]!"")></#function>
<@layout.emailLayout>
<p>${msg("selfserviceMailGreeting", recipientName)}</p>
<p>${say(key + "Lead")}</p>
<dl class="rl-facts">
<#list facts as fact>
<dt>${msg(fact.label())}</dt><dd>${fact.isKey()?then(msg(fact.value()), fact.value())}</dd>
</#list>
</dl>
<p class="rl-note">${say(key + "Advice")}</p>
<#list remarks as remark><p>${say(remark)}</p></#list>
<#assign support = [properties.supportPhone!"", properties.supportHours!"", properties.supportEmail!""]?filter(way -> way?has_content)>
<#if support?has_content>
<p>${msg("selfserviceNoticeSupport")}<br><#list support as way>${way}<#sep><br></#list></p>
</#if>
</@layout.emailLayout>
