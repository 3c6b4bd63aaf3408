<#ftl output_format="plainText">
<#function say key><#return msg(key, names[0]!"", names[1]!"", names[2]!"", names[3]!"", names[4]!"", names[5]!"")></#function>
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
