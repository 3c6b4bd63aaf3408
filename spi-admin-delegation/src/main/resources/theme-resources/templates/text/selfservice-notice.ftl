<#ftl output_format="plainText">
<#function say key><#return msg(key, arguments[0]!"", arguments[1]!"", arguments[2]!"")></#function>
<#assign support = [properties.supportPhone!"", properties.supportHours!"", properties.supportEmail!""]?filter(way -> way?has_content)>
${msg("selfserviceMailGreeting", recipientName)}

${say(key + "Lead")}

<#list facts as fact>
${msg(fact.label())}: ${fact.isKey()?then(msg(fact.value()), fact.value())}
</#list>

${say(key + "Advice")}
<#list remarks as remark>

${say(remark)}
</#list>
<#if support?has_content>

${msg("selfserviceNoticeSupport")}
<#list support as way>
${way}
</#list>
</#if>
