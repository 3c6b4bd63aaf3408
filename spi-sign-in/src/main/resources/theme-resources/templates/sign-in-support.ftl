<#-- Ways to a person, from the theme's properties; what is empty is not shown. -->
<#macro contact>
  <#assign phone = properties.supportPhone!"" hours = properties.supportHours!"" email = properties.supportEmail!"" videoUrl = properties.supportVideoUrl!"" chatUrl = properties.supportChatUrl!"">
  <#if (phone + email + videoUrl + chatUrl)?has_content>
    <ul id="sign-in-support" class="list">
      <#if phone?has_content><li>${msg("signInSupportPhone")} <a href="tel:${phone?replace(" ", "")}">${phone}</a><#if hours?has_content> (${hours})</#if></li></#if>
      <#if email?has_content><li>${msg("signInSupportEmail")} <a href="mailto:${email}">${email}</a></li></#if>
      <#if videoUrl?has_content><li><a href="${videoUrl}">${msg("signInSupportVideo")}</a></li></#if>
      <#if chatUrl?has_content><li><a href="${chatUrl}">${msg("signInSupportChat")}</a></li></#if>
    </ul>
  </#if>
</#macro>
