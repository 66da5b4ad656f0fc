package cn.tongxin.platform.files;

import java.util.UUID;

/**
 * Port: things that files are attached to. Implemented by the module that owns them; whoever may
 * read the thing may read its files.
 */
public interface FileOwner {

    /** As in addresses: {@code proposals}. */
    String resource();

    /** The right to read such things, like {@code proposal:read}. */
    String readPermission();

    /** Whether people upload files for it; otherwise only the product makes some. */
    boolean takesUploads();

    /** Whether a table of text may be among them: it has no mark by which it is known. */
    default boolean takesTables() {
        return false;
    }

    /**
     * Runs with the rows of {@link #readPermission}.
     *
     * @throws cn.tongxin.kernel.errors.ProblemException when the caller may not read this thing
     */
    void requireReadable(UUID subject);
}
