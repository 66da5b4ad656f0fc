package cn.tongxin.platform.sharing;

import cn.tongxin.platform.persistence.Row;
import java.util.List;

/**
 * Port: rows that can be given to other agencies under an agreement. Implemented by the module that
 * owns them.
 */
public interface SharedResource {

    /** Name in the contract and in the log of changes, like {@code schools}. */
    String resource();

    /** As the access matrix and the audit log call it, like {@code school}. */
    String aggregate();

    /** Whose rows they are; says by its axes where each belongs. */
    Class<? extends Row> entity();

    /** The entity's table as {@code s}, and what the fields need besides. */
    String from();

    /** Which rows there are for others at all. */
    default String condition() {
        return "true";
    }

    /** Column of {@code s} with the id of the row that goes on for one that was merged; or none. */
    default String mergedInto() {
        return "";
    }

    List<SharedField> fields();
}
