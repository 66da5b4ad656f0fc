package cn.tongxin.platform.contract;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** The parts of the contract that many operations share. */
final class ContractComponents {
    static final String BEARER = "bearer";
    private static final String PROBLEM_SCHEMA = "#/components/schemas/Problem";
    private static final Map<String, String> PROBLEMS =
            Map.ofEntries(
                    Map.entry("400", "请求内容或参数有误"),
                    Map.entry("401", "尚未登录或登录已失效"),
                    Map.entry("403", "没有权限，或不在管辖范围内"),
                    Map.entry("404", "没有找到"),
                    Map.entry("405", "不支持这种操作"),
                    Map.entry("406", "无法按要求的格式返回"),
                    Map.entry("409", "与当前状态冲突，或已有相同的记录"),
                    Map.entry("410", "变更序列已重新开始，须重新全量读取；或一次性链接已失效"),
                    Map.entry("412", "内容已被他人修改"),
                    Map.entry("413", "提交的内容过大"),
                    Map.entry("414", "请求地址过长"),
                    Map.entry("415", "不接收这种内容格式"),
                    Map.entry("416", "文件没有 Range 所要的这一段，Content-Range 说明有多长"),
                    Map.entry("422", "不符合规定，rule 指出是哪一条；或不能接收这个文件"),
                    Map.entry("428", "缺少 If-Match"),
                    Map.entry("429", "同时办理的太多"),
                    Map.entry("431", "请求头过大"),
                    Map.entry("500", "意外错误，操作没有保存"),
                    Map.entry("503", "暂时繁忙，操作没有保存"));
    private static final Map<String, String> PAGE_TEXTS =
            Map.of("items", "本页记录", "nextCursor", "下一页的游标；最后一页没有", "total", "总数，按 count 参数返回");

    /** Types of the kernel know nothing of the contract, so their words stand here. */
    private static final Map<String, String> KERNEL_TEXTS =
            Map.of(
                    "FieldError", "需要修改的一个字段及修改办法",
                    "ScopeKind", "范围类型：CITY 全市、UNIT 管理单位、SCHOOL 学校、CLASS 班级、FAMILY 孩子、ORG 机构",
                    "Total", "总数；exact 为 false 时至少有这么多");

    private ContractComponents() {}

    static String problem(String status) {
        if (!PROBLEMS.containsKey(status)) {
            throw new IllegalArgumentException("no shared answer for " + status);
        }
        return "#/components/responses/Problem" + status;
    }

    static void complete(Components components) {
        PROBLEMS.keySet().stream()
                .sorted()
                .forEach(status -> components.addResponse("Problem" + status, response(status)));
        components.setSecuritySchemes(Map.of(BEARER, bearer()));
        components.getSchemas().forEach(ContractComponents::complete);
    }

    private static void complete(String name, Schema schema) {
        if (name.startsWith("Page")) {
            schema.setDescription("一页记录");
            schema.setRequired(List.of("items"));
            PAGE_TEXTS.forEach((field, text) -> describe(schema, field, text));
        }
        if (KERNEL_TEXTS.containsKey(name)) {
            schema.setDescription(KERNEL_TEXTS.get(name));
        }
        anchorPatterns(schema);
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(ContractComponents::plainReference);
            schema.getProperties().values().forEach(ContractComponents::anchorPatterns);
        }
    }

    private static void describe(Schema page, String field, String text) {
        Schema property = page.getProperties().get(field);
        if (property != null && property.getRef() == null) {
            property.setDescription(text);
        }
    }

    /**
     * A property that points to another schema becomes a bare reference: beside other keywords 3.0
     * needs an allOf, which validators read as an object without properties.
     */
    private static void plainReference(Schema property) {
        if (property.getRef() != null) {
            property.setDescription(null);
            property.setType(null);
        }
    }

    /** Bean Validation matches the whole text, a JSON schema any part of it. */
    private static void anchorPatterns(Schema schema) {
        String pattern = schema.getPattern();
        if (pattern != null && !pattern.startsWith("^")) {
            schema.setPattern("^(" + pattern + ")$");
        }
        if (schema.getItems() != null) {
            anchorPatterns(schema.getItems());
        }
    }

    private static APIResponse response(String status) {
        return OASFactory.createAPIResponse()
                .description(PROBLEMS.get(status))
                .content(
                        OASFactory.createContent()
                                .addMediaType(
                                        "application/problem+json",
                                        OASFactory.createMediaType()
                                                .schema(
                                                        OASFactory.createSchema()
                                                                .ref(PROBLEM_SCHEMA))));
    }

    private static SecurityScheme bearer() {
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT")
                .description("登录服务（见 /api/v1/sign-in-settings）签发的访问令牌，受众 api，有效期 5 分钟。");
    }
}
