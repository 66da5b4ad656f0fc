package cn.tongxin.platform.web;

import cn.tongxin.kernel.cipher.Sha256;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.platform.idempotency.Answer;
import cn.tongxin.platform.idempotency.Idempotency;
import cn.tongxin.platform.idempotency.IdempotencyKey;
import cn.tongxin.platform.masking.MaskedJson;
import cn.tongxin.platform.security.Caller;
import cn.tongxin.platform.security.CurrentCaller;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads {@code Idempotency-Key} of creates and commands, and gives a kept answer again. */
@Provider
@Priority(IdempotentRequests.AFTER_EVERY_OTHER_RESPONSE_FILTER)
public class IdempotentRequests implements ContainerRequestFilter, ContainerResponseFilter {
    /** Response filters run from the highest number down: the answer that is kept is complete. */
    static final int AFTER_EVERY_OTHER_RESPONSE_FILTER = Priorities.USER - 1000;

    public static final String HEADER = "Idempotency-Key";
    public static final String REPLAYED = "Idempotency-Replayed";
    private static final String REPLAYING = "tongxin.idempotency.replaying";
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{8,64}");

    private final Idempotency idempotency;
    private final CurrentCaller caller;
    private final ObjectMapper json;
    private final int mostBytes;

    public IdempotentRequests(
            Idempotency idempotency,
            CurrentCaller caller,
            ObjectMapper json,
            @ConfigProperty(name = "tongxin.max-body-bytes") int mostBytes) {
        this.idempotency = idempotency;
        this.caller = caller;
        this.json = json;
        this.mostBytes = mostBytes;
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        String given = request.getHeaderString(HEADER);
        if (given == null || !request.getMethod().equals("POST") || isUpload(request)) {
            return;
        }
        if (!SHAPE.matcher(given).matches()) {
            throw ProblemException.invalid(HEADER, "须为 8 到 64 个字母、数字、连字符或下划线，每次办理用一个新的。");
        }
        Caller who = caller.get();
        IdempotencyKey key =
                new IdempotencyKey(
                        who.username(),
                        String.valueOf(who.actingRole()),
                        request.getMethod(),
                        request.getUriInfo().getPath(),
                        given);
        idempotency
                .begin(key, Sha256.of(body(request)))
                .ifPresent(
                        answer -> {
                            request.setProperty(REPLAYING, true);
                            request.abortWith(again(answer));
                        });
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response)
            throws IOException {
        if (request.getHeaderString(HEADER) == null || request.getProperty(REPLAYING) != null) {
            return;
        }
        if (mustNotBeKept(response)) {
            return;
        }
        Object entity = response.getEntity();
        Object tag = response.getHeaders().getFirst(HttpHeaders.ETAG);
        idempotency.end(
                new Answer(
                        response.getStatus(),
                        tag == null ? null : tag.toString(),
                        entity == null ? null : kept(entity)));
    }

    /** Personal texts are not kept whole, so an answer that is given again shows them cut. */
    private String kept(Object entity) throws IOException {
        return json.writer().withAttribute(MaskedJson.KEPT, true).writeValueAsString(entity);
    }

    /** A repetition of such a request is told that it was carried out, and not what came of it. */
    private static boolean mustNotBeKept(ContainerResponseContext response) {
        String caching = response.getHeaderString(HttpHeaders.CACHE_CONTROL);
        return response.getStatus() < 300 && caching != null && caching.contains("no-store");
    }

    /** Kept once however often it is sent, and too large to be read twice. */
    private static boolean isUpload(ContainerRequestContext request) {
        MediaType type = request.getMediaType();
        return type != null && !type.isCompatible(MediaType.APPLICATION_JSON_TYPE);
    }

    private byte[] body(ContainerRequestContext request) throws IOException {
        try (InputStream in = request.getEntityStream()) {
            byte[] bytes = in.readNBytes(mostBytes + 1);
            if (bytes.length > mostBytes) {
                throw new BodyLimit.BodyTooLarge();
            }
            request.setEntityStream(new ByteArrayInputStream(bytes));
            return bytes;
        }
    }

    private static Response again(Answer answer) {
        Response.ResponseBuilder response =
                Response.status(answer.status())
                        .type(MediaType.APPLICATION_JSON)
                        .header(REPLAYED, "true");
        if (answer.etag() != null) {
            response.header(HttpHeaders.ETAG, answer.etag());
        }
        return response.entity(answer.body()).build();
    }
}
