package cn.tongxin.platform.web;

import cn.tongxin.kernel.errors.ProblemException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The id of a record as a query parameter; converted by the framework, a wrong one would be 404.
 */
public final class QueryId {
    private static final Pattern SHAPE =
            Pattern.compile(
                    "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private QueryId() {}

    /**
     * @param name what it is the id of, as it is told when it is missing
     */
    public static UUID of(String field, String name, @Nullable String text) {
        UUID id = optional(field, text);
        if (id == null) {
            throw ProblemException.invalid(field, "请填写" + name + "的内部编号。");
        }
        return id;
    }

    public static @Nullable UUID optional(String field, @Nullable String text) {
        if (text == null) {
            return null;
        }
        if (!SHAPE.matcher(text).matches()) {
            throw ProblemException.invalid(field, "这不是内部编号：应为 36 个字符，由数字、字母 a 到 f 和连字符组成。");
        }
        return UUID.fromString(text);
    }
}
