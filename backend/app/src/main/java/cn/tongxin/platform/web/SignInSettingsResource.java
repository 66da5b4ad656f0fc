package cn.tongxin.platform.web;

import cn.tongxin.platform.security.SecondFactor;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tells clients where to sign in, so that none has an address built in. */
@Path("/api/v1/sign-in-settings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "sign-in", description = "登录方式")
public class SignInSettingsResource {
    private final SignInSettings settings;

    public SignInSettingsResource(
            @ConfigProperty(name = "tongxin.oidc.issuer") String issuer,
            @ConfigProperty(name = "tongxin.oidc.web-client-id") String clientId) {
        this.settings = new SignInSettings(issuer, clientId, String.valueOf(SecondFactor.LEVEL));
    }

    /**
     * @param issuer OpenID Connect issuer; its metadata is under /.well-known/openid-configuration
     * @param clientId public client of the web application, authorization code with PKCE
     * @param secondFactorAcr what to ask for as acr_values after a refusal SECOND_FACTOR
     */
    @Schema(name = "SignInSettings", description = "登录服务的位置")
    public record SignInSettings(
            @Schema(description = "OpenID Connect 签发者地址", required = true) String issuer,
            @Schema(description = "网页端的客户端编号", required = true) String clientId,
            @Schema(description = "需要两步验证时，登录请求的 acr_values", required = true)
                    String secondFactorAcr) {}

    @GET
    @PermitAll
    @Operation(summary = "登录服务的位置", description = "网页端和小程序据此跳转登录。无需登录。")
    public SignInSettings get() {
        return settings;
    }
}
