package cn.tongxin.platform.imports;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an import is asked to do; the file is attached to the job.
 *
 * @param school none when each row names its own place
 * @param together whether either all rows are taken over or none
 */
public record ImportInput(@Nullable UUID school, Mode mode, boolean together) {

    /** How far it goes. */
    public enum Mode {
        /** Everything is tried out, and nothing stays. */
        CHECK,
        WRITE
    }
}
