package cn.tongxin.access;

import cn.tongxin.kernel.scope.Grant;
import java.util.List;
import java.util.UUID;

/**
 * Port: grants that follow from something else, like a class, a child or somebody's absence
 * (house.md §4.1). They are asked for whenever an account is looked up and never copied, so they
 * end in the moment in which their reason does.
 */
public interface GrantSource {

    /** Those of one account, ended and future ones included; each says its period. */
    List<Grant> grantsOf(UUID account);
}
