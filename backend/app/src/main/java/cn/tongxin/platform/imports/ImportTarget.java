package cn.tongxin.platform.imports;

import cn.tongxin.kernel.errors.ProblemException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * Where the rows of one file go: made when the work begins, and used by it alone.
 *
 * @param <R> a row, a record of what the API's own forms send
 */
public interface ImportTarget<R> {

    /**
     * What the table leaves to be understood: the school, a class by its name.
     *
     * @throws ProblemException VALIDATION, with the path of the column that is wrong
     */
    void complete(ObjectNode row);

    /** By what a row is the same as another one of the same file. */
    List<Key> keys(R row);

    /**
     * @param what people call it, and what to do when it is right all the same
     */
    record Key(String what, String value) {}

    /**
     * Takes the row over, in the caller's transaction, as the form would.
     *
     * @throws ProblemException why it cannot be
     */
    void write(R row);
}
