<#macro registrationLayout bodyClass="" displayInfo=false displayMessage=true displayRequiredFields=false>
<!DOCTYPE html>
<html lang="${lang}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="robots" content="noindex, nofollow">
  <meta name="theme-color" content="#23395B">
  <title>${msg("pageTitle")}</title>
  <link rel="icon" type="image/svg+xml" href="${url.resourcesPath}/img/logo.svg?v=${properties.assets!}">
  <#list (properties.styles!"")?split(" ") as style>
  <link rel="stylesheet" href="${url.resourcesPath}/${style}?v=${properties.assets!}">
  </#list>
  <#list scripts![] as script>
  <script src="${script}"></script>
  </#list>
  <script type="importmap">{"imports": {"rfc4648": "${url.resourcesCommonPath}/vendor/rfc4648/rfc4648.js"}}</script>
  <#-- Signing in or out in another tab reaches this one. -->
  <script type="module">
    <#outputformat "JavaScript">
    import { startSessionPolling } from ${(url.resourcesPath + "/js/authChecker.js")?c};
    startSessionPolling(${url.ssoLoginInOtherTabsUrl?c});
    </#outputformat>
  </script>
  <#if authenticationSession??>
  <script type="module">
    <#outputformat "JavaScript">
    import { checkAuthSession } from ${(url.resourcesPath + "/js/authChecker.js")?c};
    checkAuthSession(${authenticationSession.authSessionIdHash?c});
    </#outputformat>
  </script>
  </#if>
</head>
<body class="${properties.kcBodyClass!} ${bodyClass}" data-page-id="login-${pageId}">
  <div class="tx-page">
    <header class="tx-brand">
      <div class="tx-brand-text">
        <img class="tx-logo" src="${url.resourcesPath}/img/logo-on-dark.svg?v=${properties.assets!}" alt="" width="56" height="56">
        <div>
          <p class="tx-name">${msg("brandName")}</p>
          <p class="tx-product">${msg("brandProduct")}</p>
        </div>
      </div>
      <div class="tx-story">
        <p class="tx-motto">${msg("brandMotto")}</p>
        <p class="tx-motto">${msg("brandMottoMore")}</p>
        <ul class="tx-legend">
          <li class="tx-centre">${msg("legendCentre")}</li>
          <li class="tx-school">${msg("legendSchool")}</li>
          <li class="tx-family">${msg("legendFamily")}</li>
          <li class="tx-society">${msg("legendSociety")}</li>
        </ul>
      </div>
      <img class="tx-motif" src="${url.resourcesPath}/img/motif.svg?v=${properties.assets!}" alt="">
    </header>

    <div class="tx-side">
      <main class="tx-card">
        <h1 id="kc-page-title"><#nested "header"></h1>

        <#if auth?has_content && auth.showUsername() && !auth.showResetCredentials()>
          <#nested "show-username">
          <p id="kc-username" class="tx-user">
            <span id="kc-attempted-username">${auth.attemptedUsername}</span>
            <a id="reset-login" href="${url.loginRestartFlowUrl}">${msg("restartLoginTooltip")}</a>
          </p>
        </#if>

        <#-- A person who opened a task of an application needs no warning that it is still to be done. -->
        <#if displayMessage && message?has_content && (message.type != "warning" || !isAppInitiatedAction??)>
          <div class="tx-alert tx-alert-${message.type}" role="alert">
            <span>${kcSanitize(message.summary)?no_esc}</span>
          </div>
        </#if>

        <#if displayRequiredFields>
          <p class="tx-hint"><span class="required">*</span> ${msg("requiredFields")}</p>
        </#if>

        <#nested "form">

        <#if auth?has_content && auth.showTryAnotherWayLink()>
          <form id="kc-select-try-another-way-form" action="${url.loginAction}" method="post">
            <input type="hidden" name="tryAnotherWay" value="on">
            <button type="submit" id="try-another-way" class="tx-link">${msg("doTryAnotherWay")}</button>
          </form>
        </#if>

        <#nested "socialProviders">

        <#if displayInfo>
          <div id="kc-info" class="tx-hint"><#nested "info"></div>
        </#if>
      </main>
      <footer class="tx-footer">
        <p>${msg("footerAccounts")}</p>
        <p>${msg("footerPassword")}</p>
      </footer>
    </div>
  </div>
</body>
</html>
</#macro>
