package cn.tongxin.platform.sheets;

import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a file, one after the other; empty ones are left out. A file that cannot be read is
 * refused in words for whoever sent it.
 */
public abstract class SheetSource implements Iterator<SheetRow>, Closeable {
    private @Nullable SheetRow next;
    private boolean begun;

    /** The first sheet of a workbook that people see. */
    public static SheetSource book(Path file) throws IOException {
        return new BookSource(file);
    }

    /** A table of text, separated by commas or tabs, in any encoding that is in use here. */
    public static SheetSource text(Path file) throws IOException {
        return new TextSource(file);
    }

    /** The next row, empty or not; null after the last. */
    protected abstract @Nullable SheetRow read();

    @Override
    public final boolean hasNext() {
        if (!begun) {
            advance();
        }
        return next != null;
    }

    @Override
    public final SheetRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException("after the last row");
        }
        SheetRow row = next;
        advance();
        return Objects.requireNonNull(row);
    }

    private void advance() {
        begun = true;
        do {
            next = read();
        } while (next != null && next.isEmpty());
    }

    static ProblemException refused(String why) {
        return new ProblemException(ProblemCode.FILE_REFUSED, why);
    }
}
