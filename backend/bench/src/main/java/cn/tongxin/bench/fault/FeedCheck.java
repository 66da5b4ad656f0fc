package cn.tongxin.bench.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Compares a follower's copy with the database, row by row and change by change. */
final class FeedCheck {
    private FeedCheck() {}

    /** Rows that are missing in the copy, that only the copy has, or that differ. */
    static List<String> differences(
            Map<String, FeedCopy.Row> copy, Map<String, FeedCopy.Row> database) {
        List<String> differences = new ArrayList<>();
        TreeSet<String> ids = new TreeSet<>(copy.keySet());
        ids.addAll(database.keySet());
        for (String id : ids) {
            FeedCopy.Row held = copy.get(id);
            FeedCopy.Row real = database.get(id);
            if (held == null) {
                differences.add(id + " is missing in the copy: " + real);
            } else if (real == null) {
                differences.add(id + " is only in the copy: " + held);
            } else if (!held.equals(real)) {
                differences.add(id + " is " + held + " in the copy, " + real + " in the database");
            }
        }
        return differences;
    }

    /**
     * Rows whose last committed change never came, and changes that came and were never committed.
     *
     * @param delivered the last change of each row that came
     * @param committed the last change of each row in the log
     */
    static List<String> missed(
            Map<String, FeedCopy.Last> delivered, Map<String, FeedCopy.Last> committed) {
        List<String> missed = new ArrayList<>();
        committed.forEach(
                (id, last) -> {
                    if (!last.equals(delivered.get(id))) {
                        missed.add(id + ": committed " + last + ", delivered " + delivered.get(id));
                    }
                });
        delivered.forEach(
                (id, last) -> {
                    if (!committed.containsKey(id)) {
                        missed.add(id + ": delivered " + last + " was never committed");
                    }
                });
        return missed;
    }
}
