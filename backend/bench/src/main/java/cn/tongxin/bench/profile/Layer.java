package cn.tongxin.bench.profile;

import java.util.List;

/**
 * The part of the process a stack belongs to. The innermost frame that is not the JDK's decides: a
 * socket write counts for whoever wrote, a string for whoever built it.
 */
public enum Layer {
    OURS("我们的代码", "cn.tongxin."),
    PGJDBC("JDBC 驱动 pgjdbc", "org.postgresql."),
    POOL(
            "连接池与事务 Agroal、Narayana",
            "io.agroal.",
            "io.quarkus.agroal.",
            "com.arjuna.",
            "io.quarkus.narayana.",
            "org.jboss.tm."),
    HIBERNATE("Hibernate ORM", "org.hibernate.", "io.quarkus.hibernate."),
    JACKSON("JSON Jackson", "com.fasterxml.jackson.", "io.quarkus.jackson."),
    SECURITY(
            "安全与 OIDC",
            "io.quarkus.oidc.",
            "io.quarkus.security.",
            "io.quarkus.vertx.http.runtime.security.",
            "io.smallrye.jwt.",
            "org.jose4j.",
            "org.eclipse.microprofile.jwt."),
    VALIDATION("Bean Validation", "io.quarkus.hibernate.validator."),
    JAX_RS(
            "JAX-RS RESTEasy Reactive",
            "org.jboss.resteasy.",
            "io.quarkus.resteasy.",
            "io.quarkus.rest.",
            "jakarta.ws.rs."),
    CDI("CDI ArC 与上下文", "io.quarkus.arc.", "io.smallrye.context.", "io.smallrye.common."),
    REACTIVE("Mutiny、线程调度", "io.smallrye.mutiny.", "org.jboss.threads.", "io.quarkus.runtime."),
    LOGGING("日志", "org.jboss.logmanager.", "org.jboss.logging.", "io.quarkus.logging."),
    METRICS("指标 Micrometer", "io.micrometer.", "io.quarkus.micrometer."),
    HTTP("HTTP Vert.x、Netty", "io.netty.", "io.vertx.", "io.quarkus.vertx.", "io.quarkus.netty."),
    OTHER("其它");

    private static final List<String> JDK = List.of("java.", "jdk.", "sun.", "javax.", "com.sun.");

    private final String title;
    private final List<String> packages;

    Layer(String title, String... packages) {
        this.title = title;
        this.packages = List.of(packages);
    }

    public String title() {
        return title;
    }

    /**
     * Where a stack belongs.
     *
     * @param classNames from the innermost frame outwards
     */
    public static Layer of(List<String> classNames) {
        for (String name : classNames) {
            if (!isJdk(name)) {
                return ofClass(name);
            }
        }
        return OTHER;
    }

    static boolean isJdk(String className) {
        return JDK.stream().anyMatch(className::startsWith);
    }

    private static Layer ofClass(String name) {
        Layer layer = OTHER;
        if (isValidation(name)) {
            layer = VALIDATION;
        } else if (isGeneratedInvoker(name)) {
            layer = JAX_RS;
        } else if (isGeneratedBean(name)) {
            layer = CDI;
        } else {
            for (Layer candidate : values()) {
                if (candidate.packages.stream().anyMatch(name::startsWith) && layer == OTHER) {
                    layer = candidate;
                }
            }
        }
        return layer;
    }

    /** Hibernate Validator shares its first name with the ORM. */
    private static boolean isValidation(String name) {
        return name.startsWith("org.hibernate.validator.")
                || VALIDATION.packages.stream().anyMatch(name::startsWith);
    }

    private static boolean isGeneratedInvoker(String name) {
        return name.contains("$quarkusrestinvoker$") || name.contains("$quarkusjacksonserializer");
    }

    /** Classes ArC generates beside ours. */
    private static boolean isGeneratedBean(String name) {
        return name.contains("_ClientProxy")
                || name.contains("_Bean")
                || name.contains("_Subclass")
                || name.contains("_Observer_");
    }
}
