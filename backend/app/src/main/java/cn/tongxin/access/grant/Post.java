package cn.tongxin.access.grant;

import java.util.OptionalInt;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody is named to be besides a role (house.md §4.1; "2 named" in domain.md §4). */
@Schema(
        name = "Post",
        description =
                "岗位：HEAD 负责人、SAFEGUARDING_LEAD 安全保护负责人、NAMED_READER 指定查看人、SECURITY_ADMIN 安全管理员")
public enum Post {
    HEAD,
    SAFEGUARDING_LEAD,
    NAMED_READER,
    SECURITY_ADMIN;

    private static final int NAMED = 2;

    /** How many may hold it in one place at the same time. */
    OptionalInt most() {
        return this == NAMED_READER || this == SECURITY_ADMIN
                ? OptionalInt.of(NAMED)
                : OptionalInt.empty();
    }
}
