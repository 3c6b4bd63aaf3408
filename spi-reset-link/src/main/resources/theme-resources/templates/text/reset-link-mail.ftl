<#ftl output_format="plainText">
${msg("resetLinkMailGreeting", memberName)}

${msg("resetLinkMailLead", administratorName, projectName)}

${link}

${msg("resetLinkMailSecret", administratorName)}

${msg("resetLinkMailValid")}: ${validUntil}
${msg("resetLinkMailProject")}: ${projectName}
${msg("resetLinkMailFrom")}: ${administratorName}

${msg("resetLinkMailPrivate")}

${msg("resetLinkMailUnexpected")}
${stopLink}
