<#--
  The frame of every mail. Colours stand on the elements, since some mail programs drop style sheets. The style sheet only
  adds what such programs can do without, dark mode and narrow screens.

  For the mails of this extension: rl-button on a link that is the one thing to do, rl-note on a
  paragraph of good advice, rl-facts on a list (dl) of who, what and when.

  colours.ftl is made from themes/tokens.css when the theme is built: mails can't use custom properties.
-->
<#import "colours.ftl" as colours>
<#assign light = colours.light, dark = colours.dark>
<#macro emailLayout>
<!DOCTYPE html>
<html lang="${locale.toLanguageTag()}" dir="${(ltr!true)?then('ltr','rtl')}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <meta name="supported-color-schemes" content="light dark">
  <title>${subject!realmName}</title>
  <style>
    :root { color-scheme: light dark; }
    p, dl, ul, ol { margin: 0 0 16px; }
    a { color: ${light.accent}; overflow-wrap: anywhere; }
    a.rl-button { display: inline-block; padding: 12px 20px; border-radius: 8px; background: ${light.accent}; color: ${light.onAccent}; font-weight: 600; text-decoration: none; }
    .rl-note { padding: 12px 16px; border-left: 4px solid ${light.accent}; background: ${light.accentSoft}; }
    .rl-facts dt { color: ${light.muted}; }
    .rl-facts dd { margin: 0 0 8px; font-weight: 600; }
    @media (max-width: 560px) {
      .mail-ground { padding: 0 !important; }
      .mail-card { border-radius: 0 !important; padding: 24px 20px !important; }
    }
    @media (prefers-color-scheme: dark) {
      body, .mail-ground { background: ${dark.ground} !important; color: ${dark.text} !important; }
      .mail-card { background: ${dark.surface} !important; border-color: ${dark.line} !important; color: ${dark.text} !important; }
      .mail-foot, .rl-facts dt { color: ${dark.muted} !important; }
      a { color: ${dark.accent} !important; }
      a.rl-button { background: ${dark.accent} !important; color: ${dark.onAccent} !important; }
      .rl-note { background: ${dark.accentSoft} !important; border-color: ${dark.accent} !important; }
    }
  </style>
</head>
<body style="margin:0;padding:0;background:${light.ground};color:${light.text}">
  <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">
    <tr>
      <td class="mail-ground" align="center" style="padding:32px 16px;background:${light.ground};font:16px/1.55 system-ui,-apple-system,'Segoe UI',Roboto,Arial,sans-serif">
        <div class="mail-card" style="max-width:560px;box-sizing:border-box;padding:32px;background:${light.surface};border:1px solid ${light.line};border-radius:16px;text-align:start;color:${light.text}">
          <p style="margin:0 0 24px;font-weight:650">${realmName}</p>
          <#nested>
        </div>
        <p class="mail-foot" style="max-width:560px;margin:16px auto;padding:0 16px;font-size:14px;color:${light.muted}">${msg("lookMailFooter", realmName)}</p>
      </td>
    </tr>
  </table>
</body>
</html>
</#macro>
