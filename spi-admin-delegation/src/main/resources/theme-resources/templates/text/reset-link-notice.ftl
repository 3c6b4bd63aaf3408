<#ftl output_format="plainText">
<#function say part><#return msg(key + part, names[0]!"", names[1]!"", names[2]!"", names[3]!"")></#function>
<#assign support = [properties.supportPhone!"", properties.supportHours!"", properties.supportEmail!""]?filter(way -> way?has_content)>
${msg("resetLinkMailGreeting", recipientName)}

${say("Lead")}

${msg("resetLinkNoticeWhen")}: ${when}
<#if passwordSet??>
${msg("resetLinkNoticePassword")}: ${passwordSet?then(msg("resetLinkNoticePasswordSet"), msg("resetLinkNoticePasswordKept"))}
${msg("resetLinkNoticeOtp")}: ${otpSet?then(msg("resetLinkNoticeOtpSet"), msg("resetLinkNoticeOtpKept"))}
</#if>
<#if connectedWith??>
${msg("resetLinkNoticeConnectedWith")}: ${connectedWith}
</#if>
<#if projectName??>
${msg("resetLinkMailProject")}: ${projectName}
</#if>
<#if memberName??>
${msg("resetLinkNoticeMember")}: ${memberName}
</#if>
<#if administratorName??>
${msg("resetLinkNoticeAdministrator")}: ${administratorName}
</#if>

${say("Advice")}
<#if connectedWith??>

${msg("resetLinkNoticeStillConnected", connectedWith)}
</#if>
<#if support?has_content>

${msg("resetLinkNoticeSupport")}
<#list support as way>
${way}
</#list>
</#if>
