package cn.tongxin.bench.profile;

import java.util.Arrays;
import java.util.List;

/**
 * What the product does beside reading and writing the rows asked for (house.md §4). A sample
 * counts for the innermost mechanism on its stack, with everything that one called: the audit
 * line's statement is the audit's, wherever the driver spent it.
 */
public enum Mechanism {
    TOKEN(
            "令牌核验与登录身份",
            "cn.tongxin.platform.security.Bearer",
            "cn.tongxin.platform.security.VerifiedTokens",
            "cn.tongxin.platform.security.TokenVerifier",
            "cn.tongxin.platform.security.SigningKeys",
            "org.jose4j."),
    RIGHTS(
            "授权：身份与范围",
            "cn.tongxin.platform.security.GrantsAugmentor",
            "cn.tongxin.platform.security.Steady",
            "cn.tongxin.platform.security.CallerFactory",
            "cn.tongxin.platform.security.CallerCache",
            "cn.tongxin.platform.security.DemandedPermission",
            "cn.tongxin.platform.security.CurrentCaller",
            "cn.tongxin.platform.persistence.ScopePredicate",
            "io.quarkus.security.",
            "io.quarkus.vertx.http.runtime.security.",
            "io.quarkus.resteasy.reactive.server.runtime.security."),
    AUDIT("审计", "cn.tongxin.platform.audit."),
    IDEMPOTENCY(
            "幂等", "cn.tongxin.platform.idempotency.", "cn.tongxin.platform.web.IdempotentRequests"),
    VERSIONS(
            "版本与 ETag",
            "cn.tongxin.platform.web.VersionTags",
            "cn.tongxin.platform.web.Precondition"),
    LISTS("列表：条件、翻页", "cn.tongxin.platform.web.ListRequest", "cn.tongxin.kernel.list."),
    FRAME(
            "请求编号、安全响应头、大小限制",
            "cn.tongxin.platform.web.RequestFrame",
            "cn.tongxin.platform.web.ContentSecurity",
            "cn.tongxin.platform.web.ResponseCaching",
            "cn.tongxin.platform.web.BodyLimit",
            "cn.tongxin.platform.web.TokenShape"),
    VALIDATION("输入校验", "org.hibernate.validator.", "io.quarkus.hibernate.validator."),
    METRICS("指标 Micrometer", "io.micrometer.", "io.quarkus.micrometer."),
    NONE("其余：收发、取数、JSON");

    private final String title;
    private final List<String> classes;

    Mechanism(String title, String... classes) {
        this.title = title;
        this.classes = List.of(classes);
    }

    public String title() {
        return title;
    }

    /** A method on a stack. */
    public record Frame(String className, String method) {}

    /**
     * Where a stack belongs. A filter or interceptor that hands the request on has what follows on
     * its stack; beyond such a place there are only those.
     *
     * @param frames from the innermost outwards
     */
    public static Mechanism of(List<Frame> frames) {
        for (Frame frame : frames) {
            Mechanism found = ofClass(frame.className());
            if (found != NONE) {
                return found;
            }
            if (handsOn(frame)) {
                return NONE;
            }
        }
        return NONE;
    }

    private static boolean handsOn(Frame frame) {
        return frame.method().equals("proceed")
                || frame.method().equals("next")
                        && frame.className().startsWith("io.vertx.ext.web.impl.");
    }

    private static Mechanism ofClass(String name) {
        return Arrays.stream(values())
                .filter(m -> m.classes.stream().anyMatch(name::startsWith))
                .findFirst()
                .orElse(NONE);
    }
}
