<#ftl output_format="plainText">
${msg("selfserviceMailGreeting", memberName)}

${msg("resetLinkMailLead", projectName)}

${link}

${msg("resetLinkMailSecret")}

<#list facts as fact>
${msg(fact.label())}: ${fact.isKey()?then(msg(fact.value()), fact.value())}
</#list>

${msg("resetLinkMailPrivate")}

${msg("resetLinkMailUnexpected")}
${stopLink}
