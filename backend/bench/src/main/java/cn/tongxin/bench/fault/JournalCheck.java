package cn.tongxin.bench.fault;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Compares what callers were told with what the database holds, write by write. */
final class JournalCheck {
    private final Journal journal;
    private final Held held;

    /** A version of a school in the log of changes. */
    record Version(String school, int version) {}

    /** A school as it stands. */
    record School(String id, int version, String phone) {}

    /**
     * What the database holds.
     *
     * @param before versions of the schools when the load began
     * @param schools the same schools now
     * @param changes how often each version stands in the log of changes
     * @param auditLines how many lines that say OK each request left
     * @param records how many records each command's key made
     */
    record Held(
            Map<String, Integer> before,
            List<School> schools,
            Map<Version, Integer> changes,
            Map<String, Integer> auditLines,
            Map<String, Integer> records) {}

    /** What does not agree. */
    record Result(List<String> lost, List<String> doubled, List<String> unexplained) {
        boolean clean() {
            return lost.isEmpty() && doubled.isEmpty() && unexplained.isEmpty();
        }

        String text() {
            StringBuilder text = new StringBuilder();
            lost.forEach(line -> text.append("lost: ").append(line).append('\n'));
            doubled.forEach(line -> text.append("doubled: ").append(line).append('\n'));
            unexplained.forEach(line -> text.append("unexplained: ").append(line).append('\n'));
            return text.isEmpty() ? "journal and database agree\n" : text.toString();
        }
    }

    private final Result result =
            new Result(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());

    private JournalCheck(Journal journal, Held held) {
        this.journal = journal;
        this.held = held;
    }

    static Result compare(Journal journal, Held held) {
        JournalCheck check = new JournalCheck(journal, held);
        check.versions();
        check.currentRows();
        check.auditLines();
        check.commands();
        return check.result;
    }

    /** Every version that was made is in the log once, and nobody else made one. */
    private void versions() {
        Map<Version, Journal.Correction> told = new HashMap<>();
        for (Journal.Correction c : journal.corrections()) {
            Version version = new Version(c.school(), c.version());
            if (told.put(version, c) != null) {
                result.doubled().add("version " + version + " was given to two writes");
            }
            if (!held.changes().containsKey(version)) {
                result.lost().add("no change " + version + " for " + c);
            }
        }
        held.changes()
                .forEach(
                        (version, times) -> {
                            if (times > 1) {
                                result.doubled().add(times + " changes " + version);
                            }
                            if (!told.containsKey(version)) {
                                result.unexplained().add("change " + version);
                            }
                        });
    }

    /** The row shows the latest write, and as many writes as there were. */
    private void currentRows() {
        Map<String, List<Journal.Correction>> bySchool =
                journal.corrections().stream()
                        .collect(
                                Collectors.groupingBy(
                                        Journal.Correction::school,
                                        TreeMap::new,
                                        Collectors.toList()));
        for (School school : held.schools()) {
            List<Journal.Correction> writes = bySchool.getOrDefault(school.id(), List.of());
            int expected = held.before().get(school.id()) + writes.size();
            if (school.version() < expected) {
                result.lost().add(school + " should have version " + expected);
            } else if (school.version() > expected) {
                result.unexplained().add(school + " should have version " + expected);
            }
            writes.stream()
                    .filter(w -> w.version() == school.version())
                    .filter(w -> !w.phone().equals(school.phone()))
                    .forEach(w -> result.lost().add(school + " does not show " + w));
        }
    }

    private void auditLines() {
        for (Journal.Correction c : journal.corrections()) {
            if (c.told() == Journal.Told.ACKNOWLEDGED) {
                int lines = held.auditLines().getOrDefault(c.requestId(), 0);
                if (lines == 0) {
                    result.lost().add("audit line of " + c);
                } else if (lines > 1) {
                    result.doubled().add(lines + " audit lines of " + c);
                }
            }
        }
    }

    private void commands() {
        Map<String, Journal.Command> told = new HashMap<>();
        for (Journal.Command c : journal.commands()) {
            told.put(c.kind() + " " + c.key(), c);
            if (held.records().getOrDefault(c.kind() + " " + c.key(), 0) == 0) {
                result.lost().add("no record of " + c);
            }
        }
        held.records()
                .forEach(
                        (key, times) -> {
                            if (times > 1) {
                                result.doubled().add(times + " records of " + key);
                            }
                            if (!told.containsKey(key)) {
                                result.unexplained().add("record of " + key);
                            }
                        });
    }
}
