<#-- Every notice. It has no link: who gets it has nothing to click on, and nothing to learn to click on. -->
<#import "template.ftl" as layout>
<#function say part><#return msg(key + part, names[0]!"", names[1]!"", names[2]!"", names[3]!"")></#function>
<@layout.emailLayout>
<p>${msg("resetLinkMailGreeting", recipientName)}</p>
<p>${say("Lead")}</p>
<dl class="rl-facts">
<dt>${msg("resetLinkNoticeWhen")}</dt><dd>${when}</dd>
<#if passwordSet??>
<dt>${msg("resetLinkNoticePassword")}</dt><dd>${passwordSet?then(msg("resetLinkNoticePasswordSet"), msg("resetLinkNoticePasswordKept"))}</dd>
<dt>${msg("resetLinkNoticeOtp")}</dt><dd>${otpSet?then(msg("resetLinkNoticeOtpSet"), msg("resetLinkNoticeOtpKept"))}</dd>
</#if>
<#if connectedWith??><dt>${msg("resetLinkNoticeConnectedWith")}</dt><dd>${connectedWith}</dd></#if>
<#if projectName??><dt>${msg("resetLinkMailProject")}</dt><dd>${projectName}</dd></#if>
<#if memberName??><dt>${msg("resetLinkNoticeMember")}</dt><dd>${memberName}</dd></#if>
<#if administratorName??><dt>${msg("resetLinkNoticeAdministrator")}</dt><dd>${administratorName}</dd></#if>
</dl>
<p class="rl-note">${say("Advice")}</p>
<#if connectedWith??><p>${msg("resetLinkNoticeStillConnected", connectedWith)}</p></#if>
<#assign support = [properties.supportPhone!"", properties.supportHours!"", properties.supportEmail!""]?filter(way -> way?has_content)>
<#if support?has_content>
<p>${msg("resetLinkNoticeSupport")}<br><#list support as way>${way}<#sep><br></#list></p>
</#if>
</@layout.emailLayout>
