package cn.tongxin.platform.web;

import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The version the caller has seen, from {@code If-Match}. Only the version part of the ETag is
 * compared; the rest says how the answer looked to this caller.
 */
@RequestScoped
public class Precondition {
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,9})-[0-9a-f]{1,16}\"");

    private final HttpServerRequest request;

    public Precondition(HttpServerRequest request) {
        this.request = request;
    }

    /** Refuses a write without a version (428) or with one that is not the current one (412). */
    public void requireVersion(int current) {
        String header = request.getHeader("If-Match");
        if (header == null || header.isBlank() || header.strip().equals("*")) {
            throw new ProblemException(
                    ProblemCode.PRECONDITION_REQUIRED, "修改已有记录时必须用 If-Match 说明您看到的是哪个版本。");
        }
        Matcher tag = TAG.matcher(header.strip());
        if (!tag.matches()) {
            throw ProblemException.invalid("If-Match", "请原样填写读取记录时返回的 ETag(含引号)。");
        }
        if (Integer.parseInt(tag.group(1)) != current) {
            throw stale();
        }
    }

    public static ProblemException stale() {
        return new ProblemException(ProblemCode.STALE, "在您编辑期间，这条记录已被他人修改，您的修改没有保存。");
    }
}
