package cn.tongxin.platform.changes;

import java.time.Instant;

/**
 * What a reader has not read yet.
 *
 * @param since when the first of it was written
 * @param lines how many changes, counted over no more of the log than one page looks at; 0 when
 *     none of so many is the reader's and there are more
 */
public record Waiting(Instant since, int lines) {}
