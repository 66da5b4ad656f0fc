package cn.tongxin.platform.imports;

import java.util.UUID;

/**
 * What an import is asked to do; the file is attached to the job.
 *
 * @param together whether either all rows are taken over or none
 */
public record ImportInput(UUID school, Mode mode, boolean together) {

    /** How far it goes. */
    public enum Mode {
        /** Everything is tried out, and nothing stays. */
        CHECK,
        WRITE
    }
}
