package cn.tongxin.platform.imports;

import cn.tongxin.kernel.errors.ProblemException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
 * Where the rows of one file go: made when the work begins, and used by it alone.
 *
 * @param <R> a row, a record of what the API's own forms send
 */
public interface ImportTarget<R> {

    /**
     * What the table leaves to be understood: the school, a class by its name. Neither this nor
     * {@link #keys} may ask the database or who the caller is: another thread calls them, ahead of
     * the one that writes.
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
     * Takes rows over, in the caller's transaction, as the form would take each of them.
     *
     * @return why not, by the place in the list, of those that cannot be: nothing of them is
     *     written
     * @throws ProblemException why one of them cannot be, when it does not tell which: nothing of
     *     the transaction may stay
     */
    Map<Integer, ProblemException> write(List<R> rows);

    /**
     * Whether {@link #write} says which of several it refuses. Of one that does not, rows that
     * stand or fall together are written one by one: whoever sent them is to hear which it was.
     */
    default boolean tellsWhich() {
        return false;
    }
}
