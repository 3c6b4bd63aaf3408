<#-- Override this file to put an operator's own footer under each page. -->
<#macro content>
  <p>${msg("lookFooter")}</p>
</#macro>
