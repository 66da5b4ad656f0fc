package cn.tongxin.platform.contract;

import cn.tongxin.kernel.list.FieldMap;
import cn.tongxin.kernel.list.ListQueryParser;
import cn.tongxin.platform.web.Tagged;
import cn.tongxin.platform.web.Versioned;
import io.quarkus.security.PermissionsAllowed;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.resteasy.reactive.ResponseStatus;

/**
 * Completes the contract from the annotations that enforce it: {@code x-permission}, list
 * parameters, acting role, and the problem answers every operation can give.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ContractFilter implements OASFilter {
    private static final DotName PERMISSIONS = DotName.createSimple(PermissionsAllowed.class);
    private static final DotName LISTING = DotName.createSimple(Listing.class);
    private static final DotName FEED = DotName.createSimple(Feed.class);
    private static final DotName LIMITED = DotName.createSimple(Limited.class);
    private static final DotName VERSIONED_WRITE = DotName.createSimple(VersionedWrite.class);
    private static final DotName GET = DotName.createSimple("jakarta.ws.rs.GET");
    private static final DotName CREATED = DotName.createSimple(ResponseStatus.class);
    private static final DotName POST = DotName.createSimple("jakarta.ws.rs.POST");
    private static final List<DotName> WRITING =
            List.of(
                    POST,
                    DotName.createSimple("jakarta.ws.rs.PUT"),
                    DotName.createSimple("jakarta.ws.rs.DELETE"));
    private static final Set<DotName> TAGGED =
            Set.of(DotName.createSimple(Versioned.class), DotName.createSimple(Tagged.class));
    private static final String STREAM = "text/event-stream";
    private static final List<String> EVERYWHERE =
            List.of("400", "401", "404", "405", "406", "413", "414", "431", "500", "503");

    private final Map<String, String> permissions = new HashMap<>();
    private final Map<String, AnnotationInstance> listings = new HashMap<>();
    private final Set<String> versionedWrites = new HashSet<>();
    private final Set<String> versionedReads = new HashSet<>();
    private final Set<String> feeds = new HashSet<>();
    private final Set<String> limited = new HashSet<>();
    private final Set<String> writes = new HashSet<>();
    private final Set<String> commands = new HashSet<>();
    private final Map<String, String> creations = new HashMap<>();
    private final ContractSensitivity sensitivity;

    public ContractFilter(IndexView index) {
        sensitivity = new ContractSensitivity(index);
        for (AnnotationInstance allowed : index.getAnnotations(PERMISSIONS)) {
            operationId(allowed)
                    .forEach(
                            id ->
                                    permissions.put(
                                            id, String.join(",", allowed.value().asStringArray())));
        }
        for (AnnotationInstance listing : index.getAnnotations(LISTING)) {
            operationId(listing).forEach(id -> listings.put(id, listing));
        }
        for (AnnotationInstance write : index.getAnnotations(VERSIONED_WRITE)) {
            versionedWrites.addAll(operationId(write));
        }
        for (AnnotationInstance read : index.getAnnotations(GET)) {
            ClassInfo answer = index.getClassByName(read.target().asMethod().returnType().name());
            if (answer != null && answer.interfaceNames().stream().anyMatch(TAGGED::contains)) {
                versionedReads.addAll(operationId(read));
            }
        }
        for (AnnotationInstance created : index.getAnnotations(CREATED)) {
            String status = String.valueOf(created.value().asInt());
            operationId(created).forEach(id -> creations.put(id, status));
        }
        for (AnnotationInstance post : index.getAnnotations(POST)) {
            commands.addAll(operationId(post));
        }
        for (DotName method : WRITING) {
            for (AnnotationInstance write : index.getAnnotations(method)) {
                writes.addAll(operationId(write));
            }
        }
        for (AnnotationInstance feed : index.getAnnotations(FEED)) {
            feeds.addAll(operationId(feed));
        }
        for (AnnotationInstance limit : index.getAnnotations(LIMITED)) {
            limited.addAll(operationId(limit));
        }
    }

    @Override
    public Operation filterOperation(Operation operation) {
        String id = operation.getOperationId();
        EVERYWHERE.forEach(status -> addProblem(operation, status));
        String permission = permissions.get(id);
        if (permission == null) {
            operation.setSecurity(List.of());
        } else {
            operation.setSecurity(
                    List.of(
                            OASFactory.createSecurityRequirement()
                                    .addScheme(ContractComponents.BEARER)));
            operation.addExtension("x-permission", permission);
            addProblem(operation, "403");
            operation.addParameter(actingAs());
        }
        AnnotationInstance listing = listings.get(id);
        if (listing != null) {
            boolean paged = listing.value("paged") == null || listing.value("paged").asBoolean();
            parameters(fields(listing), paged).forEach(operation::addParameter);
        }
        if (versionedWrites.contains(id)) {
            operation.addParameter(ifMatch());
            addProblem(operation, "412");
            addProblem(operation, "428");
        }
        if (versionedReads.contains(id)) {
            operation.addParameter(ifNoneMatch());
            operation
                    .getResponses()
                    .addAPIResponse(
                            "304",
                            OASFactory.createAPIResponse().description("与 If-None-Match 所指的版本相同"));
        }
        successes(id, operation);
        APIResponse answer = operation.getResponses().getAPIResponse("200");
        // A command that starts a job answers 202, which has its tag already.
        if (answer != null && (versionedReads.contains(id) || versionedWrites.contains(id))) {
            answer.addHeader("ETag", etag());
        }
        if (writes.contains(id)) {
            addProblem(operation, "409");
            addProblem(operation, "422");
        }
        if (commands.contains(id) && !isUpload(operation)) {
            operation.addParameter(idempotencyKey());
        }
        if (feeds.contains(id)) {
            addProblem(operation, "410");
        }
        if (limited.contains(id)) {
            addProblem(operation, "429");
        }
        if (operation.getRequestBody() != null) {
            addProblem(operation, "415");
        }
        return operation;
    }

    /** What is uploaded twice is kept once, so it needs no key. */
    private static boolean isUpload(Operation operation) {
        return operation.getRequestBody() != null
                && !operation.getRequestBody().getContent().hasMediaType("application/json");
    }

    private void successes(String id, Operation operation) {
        if (creations.containsKey(id)) {
            answersWith(creations.get(id), operation);
        }
        APIResponse answer = operation.getResponses().getAPIResponse("200");
        if (answer != null
                && answer.getContent() != null
                && answer.getContent().hasMediaType(STREAM)) {
            addProblem(operation, "429");
        }
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        ContractComponents.complete(api.getComponents());
        sensitivity.mark(api.getComponents().getSchemas());
        api.getPaths()
                .getPathItems()
                .values()
                .forEach(
                        item ->
                                item.getOperations()
                                        .values()
                                        .forEach(ContractFilter::sortResponses));
    }

    /**
     * The only uses of another success than 200: what is created can be changed, so it has a tag; a
     * job that was accepted is found elsewhere. Nobody may have too many unfinished things.
     */
    private static void answersWith(String status, Operation operation) {
        APIResponses responses = operation.getResponses();
        APIResponse answer = responses.getAPIResponse("200").addHeader("ETag", etag());
        responses.removeAPIResponse("200");
        if (status.equals("202")) {
            answer.description("已受理，将在后台办理").addHeader("Location", location());
        } else {
            answer.description("已建立");
        }
        addProblem(operation, "429");
        responses.addAPIResponse(status, answer);
    }

    private static void sortResponses(Operation operation) {
        APIResponses sorted = OASFactory.createAPIResponses();
        operation.getResponses().getAPIResponses().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(e -> sorted.addAPIResponse(e.getKey(), e.getValue()));
        operation.setResponses(sorted);
    }

    private static void addProblem(Operation operation, String status) {
        operation
                .getResponses()
                .addAPIResponse(
                        status,
                        OASFactory.createAPIResponse().ref(ContractComponents.problem(status)));
    }

    private static Parameter actingAs() {
        return OASFactory.createParameter()
                .name("Acting-As")
                .in(Parameter.In.HEADER)
                .required(false)
                .description("以哪个角色办理（角色代码）；不填则用账户的默认角色。一次请求只用一个角色。")
                .schema(string().pattern("^[a-z]+(-[a-z]+)*$").example("county-admin"));
    }

    private static Parameter idempotencyKey() {
        return OASFactory.createParameter()
                .name("Idempotency-Key")
                .in(Parameter.In.HEADER)
                .required(false)
                .description("每次办理用一个新的；没有收到回复时用同一个重发，24 小时内不会重复办理")
                .schema(string().pattern("^[A-Za-z0-9_-]{8,64}$").example("6f1c9a52-3d0e-4b7a"));
    }

    private static Parameter ifMatch() {
        return OASFactory.createParameter()
                .name("If-Match")
                .in(Parameter.In.HEADER)
                .required(true)
                .description("读取时得到的 ETag，原样填写（含引号）")
                .schema(string().example("\"3-1a2b3c4d\""));
    }

    private static Parameter ifNoneMatch() {
        return OASFactory.createParameter()
                .name("If-None-Match")
                .in(Parameter.In.HEADER)
                .required(false)
                .description("手中版本的 ETag；没有变化时回复 304，不含内容")
                .schema(string().example("\"3-1a2b3c4d\""));
    }

    private static Header location() {
        return OASFactory.createHeader()
                .description("后台任务的地址")
                .schema(string().example("/api/v1/jobs/0198f7c2-5a3e-7b1c-9d4f-2a6b8c0e1f35"));
    }

    private static Header etag() {
        return OASFactory.createHeader()
                .description("版本号，修改时原样放入 If-Match")
                .schema(string().example("\"3-1a2b3c4d\""));
    }

    private static List<Parameter> parameters(FieldMap fields, boolean paged) {
        List<Parameter> parameters = new ArrayList<>();
        fields.filters().values().forEach(filter -> parameters.add(filter(filter)));
        if (!paged) {
            return parameters;
        }
        String sorts =
                fields.sorts().keySet().stream()
                        .flatMap(sort -> java.util.stream.Stream.of(sort, "-" + sort))
                        .collect(Collectors.joining("|", "^(", ")$"));
        parameters.add(
                query(
                        "sort",
                        "排序，倒序在前面加减号",
                        string().pattern(sorts).defaultValue(fields.defaultSort())));
        parameters.add(
                query(
                        "limit",
                        "每页条数",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.INTEGER)
                                .minimum(java.math.BigDecimal.ONE)
                                .maximum(java.math.BigDecimal.valueOf(ListQueryParser.MAX_LIMIT))
                                .defaultValue(ListQueryParser.DEFAULT_LIMIT)));
        parameters.add(query("cursor", "上一页返回的 nextCursor", string().maxLength(1024)));
        parameters.add(
                query(
                        "count",
                        "是否返回总数：none 不返回，bounded 最多数到 10000，exact 精确",
                        string().enumeration(List.of("none", "bounded", "exact"))
                                .defaultValue("none")));
        return parameters;
    }

    private static Parameter filter(FieldMap.Filter filter) {
        return switch (filter.kind()) {
            case BOOLEAN ->
                    query(
                            filter.name(),
                            filter.description(),
                            OASFactory.createSchema().addType(Schema.SchemaType.BOOLEAN));
            case FRAGMENT ->
                    query(filter.name(), filter.description(), string().minLength(1).maxLength(20));
            case FROM, BEFORE ->
                    query(
                            filter.name(),
                            filter.description() + "；UTC 时刻，如 2026-03-01T00:00:00Z",
                            string().pattern("^" + filter.allowed().pattern() + "$"));
            case CODES, MEMBERS, CODES_IN_ARRAY, SURNAMES, IDS, IDS_IN_ARRAY, PERIOD -> {
                String one =
                        "("
                                + filter.allowed().pattern().replace("\\Q", "").replace("\\E", "")
                                + ")";
                yield query(
                        filter.name(),
                        filter.description() + ";多个值用英文逗号分隔",
                        string().pattern("^" + one + "(," + one + ")*$"));
            }
        };
    }

    private static Parameter query(String name, String description, Schema schema) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.QUERY)
                .required(false)
                .description(description)
                .schema(schema);
    }

    private static Schema string() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }

    private static List<String> operationId(AnnotationInstance annotation) {
        if (annotation.target().kind() != AnnotationTarget.Kind.METHOD) {
            return List.of();
        }
        MethodInfo method = annotation.target().asMethod();
        return List.of(method.declaringClass().simpleName() + "_" + method.name());
    }

    private static FieldMap fields(AnnotationInstance listing) {
        String name = listing.value().asClass().name().toString();
        try {
            Object supplier =
                    Thread.currentThread()
                            .getContextClassLoader()
                            .loadClass(name)
                            .getDeclaredConstructor()
                            .newInstance();
            return (FieldMap) ((Supplier<?>) supplier).get();
        } catch (InstantiationException
                | IllegalAccessException
                | InvocationTargetException
                | NoSuchMethodException
                | ClassNotFoundException e) {
            throw new IllegalStateException(
                    "fields of a list need a public constructor: " + name, e);
        }
    }
}
